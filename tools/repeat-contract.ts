import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { orExit } from "./command.ts";
import type { Answer } from "./grade/contract/answer.ts";
import { prove } from "./grade/contract/prove.ts";
import { readExercises, type ProvableExercise } from "./grade/contract/read-exercises.ts";
import { gradeInNode } from "./grade/grade-in-node.ts";

/*
 * Runs the contract of all exercises again and again while every core is kept busy with something else, and several
 * answers are judged at once: a verdict may depend on the code alone. `npm run contract:repeat -- --times 20 --at-once 3`
 */

interface Subject {
  readonly exercise: ProvableExercise;
  readonly answer: Answer;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { times: { type: "string", default: "20" }, "at-once": { type: "string", default: "1" } },
  });
  const times = wholeNumber("--times", values.times);
  const atOnce = wholeNumber("--at-once", values["at-once"]);
  const exercises = await readExercises(process.cwd());
  const subjects = exercises.flatMap((exercise) =>
    exercise.answers.map((answer): Subject => ({ exercise, answer })),
  );

  const busy = Array.from({ length: availableParallelism() }, () => new Worker("for (;;);", { eval: true }));
  console.log(
    `${subjects.length} answers, ${times} times, ${atOnce} at once, with ${busy.length} cores kept busy`,
  );
  const wrong = await repeat(times, atOnce, subjects).finally(() =>
    Promise.all(busy.map((worker) => worker.terminate())),
  );
  console.log(
    `${times * subjects.length} verdicts, ${wrong} of them against the contract or unlike the first`,
  );
  if (wrong > 0) process.exitCode = 1;
}

/** @returns how many verdicts were not what they had to be, or not what they were the first time */
async function repeat(times: number, atOnce: number, subjects: readonly Subject[]): Promise<number> {
  const first = new Map<Subject, string>();
  let wrong = 0;

  async function judge(subject: Subject): Promise<void> {
    const { complaint, outcome } = await prove(subject.exercise, subject.answer, gradeInNode);
    const before = first.get(subject) ?? outcome;
    first.set(subject, before);
    if (complaint === undefined && outcome === before) return;
    wrong += 1;
    const change = outcome === before ? "" : `\nThe first time: ${before}\nThis time: ${outcome}`;
    console.log(
      `${subject.exercise.id}/${subject.answer.file} ${complaint ?? "changed its verdict"}${change}`,
    );
  }

  for (let time = 1; time <= times; time += 1) {
    const start = performance.now();
    const queue = [...subjects];
    const judgeAll = async () => {
      for (let subject = queue.shift(); subject; subject = queue.shift()) await judge(subject);
    };
    await Promise.all(Array.from({ length: atOnce }, judgeAll));
    console.log(`${time} of ${times}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return wrong;
}

function wholeNumber(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`${option} takes a whole number of at least 1`);
  return number;
}

await orExit(main);
