import type { Result } from "#base/result.ts";
import type { RaceEvidence } from "#grader/evidence.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import { evidenceOf, type LabJob } from "../lab-job.ts";
import type { Question, QuestionId } from "./questions.ts";

/** What a race of each question needs, as an island's props. */
export interface RaceProps {
  /** the work, as text */
  readonly submission: string;
  readonly jobs: Readonly<Record<QuestionId, LabJob>>;
}

/** Lets the sandbox hold the race of a question, as it would for an exercise, and takes what it recorded. */
export async function raceBySandbox(
  { id }: Question,
  { submission, jobs }: RaceProps,
  sandbox: Sandbox,
): Promise<Result<RaceEvidence, string>> {
  return evidenceOf("race", await sandbox.run({ ...jobs[id], submission }));
}
