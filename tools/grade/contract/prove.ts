import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import type { Answer } from "./answer.ts";
import { complaint } from "./complaint.ts";
import type { ProvableExercise } from "./read-exercises.ts";

export type Judge = (job: Job) => Promise<Report>;

export interface Proof {
  /** undefined when the answer came to what it had to come to */
  readonly complaint: string | undefined;
  /** The verdict and the status of each test, without times and messages: the same in every run of the same code. */
  readonly outcome: string;
}

/** Judges one answer of an exercise and holds it against what it has to come to. */
export async function prove(exercise: ProvableExercise, answer: Answer, judge: Judge): Promise<Proof> {
  const { task, head } = exercise;
  const report = await judge({
    submission: answer.text,
    suite: task.compiledSuite,
    manifest: task.tests,
    limits: head.limits,
    counted: task.counted,
  });
  const tests = report.tests.map((test) => `${test.path.join(" › ")}: ${test.status}`);
  return {
    complaint: complaint(answer.expected, report),
    outcome: [verdictText(report.verdict), ...tests].join("\n"),
  };
}
