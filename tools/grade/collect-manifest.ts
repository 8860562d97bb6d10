import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { WorkerMessage } from "#grader/protocol.ts";
import { readEnvelope } from "#grader/read-envelope.ts";
import { bundleJudge } from "./bundle-judge.ts";
import { startJudgeCell, type JudgeCell } from "./judge-cell.ts";

/** Loading a suite and its reference may take this long. Milliseconds. */
const LIMIT = 20_000;

/**
 * Names of the tests of a suite, in order, groups joined by " › ": loads it beside the reference solution, in a process
 * that runs no test. The same texts are loaded once: the names are kept beside the judge that found them.
 * @param compiledSuite what `compile` made of the suite
 * @param solution the reference, as TypeScript
 * @throws {Error} with a sentence when the suite does not load, has no tests, or has two of one name
 */
export async function collectManifest(compiledSuite: string, solution: string): Promise<readonly string[]> {
  const texts = createHash("sha256")
    .update(JSON.stringify([compiledSuite, solution]))
    .digest("hex");
  const kept = `${(await bundleJudge()).replace(/\.cjs$/, "")}.${texts.slice(0, 24)}.json`;
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8")) as string[]; // written below
  const names = checked(await collect(compiledSuite, solution));
  writeFileSync(kept, JSON.stringify(names));
  return names;
}

async function collect(suite: string, submission: string): Promise<readonly string[]> {
  const started = await startJudgeCell();
  if (!started.ok) throw new Error(started.error);
  try {
    return await ask(started.value, suite, submission);
  } finally {
    started.value.end();
  }
}

function ask(cell: JudgeCell, suite: string, submission: string): Promise<readonly string[]> {
  const job = { submission, suite, manifest: [], limits: { load: LIMIT, test: LIMIT } };
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => {
      clearTimeout(timer);
      reject(new Error(reason));
    };
    const timer = setTimeout(() => refuse("the suite does not finish loading"), LIMIT);
    const take = (message: WorkerMessage) => {
      if (message.kind === "done") refuse(reasonOf(message));
      if (message.kind !== "manifest") return;
      clearTimeout(timer);
      resolve(message.names);
    };
    cell.listen(
      (raw) => {
        const envelope = readEnvelope(raw);
        if (envelope.ok) take(envelope.value.message);
        else refuse(envelope.error);
      },
      () => refuse("the process ended while the suite was loading"),
    );
    cell.send({ kind: "job", nonce: randomUUID(), job, collectOnly: true });
  });
}

function reasonOf({ ending }: WorkerMessage & { kind: "done" }): string {
  switch (ending.kind) {
    case "did not compile":
      return `solution.ts, line ${ending.line}: ${ending.message}`;
    case "crashed":
    case "grader fault":
      return `the suite does not load: ${ending.reason}`;
    case "finished":
      return "the suite collected nothing";
  }
}

function checked(names: readonly string[]): readonly string[] {
  if (names.length === 0) throw new Error("the suite has no tests");
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`two tests have the same name: “${twice}”`);
  return names;
}
