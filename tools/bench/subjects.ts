import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "#grader/job.ts";
import { jobOf } from "../../e2e/sandbox/fixture/job.ts";
import { RIGHT, SUITE } from "../../e2e/hostile/submission.ts";
import { loadExercise } from "../grade/load-exercise.ts";

/** One suite with a submission that passes it. */
export interface Subject {
  readonly id: string;
  readonly job: Job;
  /** the suite as its author wrote it */
  readonly suite: string;
  /** the same tests for the plain worker, as statements with chai's `assert`; not for every subject */
  readonly plainTests?: readonly string[];
}

const EXERCISES = ["cache/simple-cache", "profiler/stopwatch", "worker-pool/limit"];

const small: Subject = {
  id: "four small tests",
  job: jobOf(RIGHT),
  suite: SUITE,
  plainTests: [
    `assert.deepEqual(tally(["a", "b", "a"]), { a: 2, b: 1 })`,
    `assert.deepEqual(tally([]), {})`,
    `assert.strictEqual(average([1, 2, 6]), 3)`,
    `assert.strictEqual(await later(7), 7)`,
  ],
};

/** The small suite, and those of the three exercises that exist below `root`. */
export async function readSubjects(root: string): Promise<readonly Subject[]> {
  const here = EXERCISES.filter((id) => existsSync(join(root, "exercises", id, "suite.ts")));
  const exercises = here.map(async (id): Promise<Subject> => {
    const read = (file: string) => readFileSync(join(root, "exercises", id, file), "utf8");
    const job = { ...(await loadExercise(root, id)), submission: read("solution.ts") };
    return { id, job, suite: read("suite.ts") };
  });
  return [small, ...(await Promise.all(exercises))];
}
