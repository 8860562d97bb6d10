import type { Limits } from "#course/exercise.ts";

/** Everything one run needs, as text: it crosses to a worker by structured clone. */
export interface Job {
  /** the learner's TypeScript, as typed */
  readonly submission: string;
  /** the suite, compiled at build time by `compile` */
  readonly suite: string;
  /** full names of the tests that must run, in order, groups joined by " › " */
  readonly manifest: readonly string[];
  readonly limits: Limits;
  /** whether the submission's work is counted: its compiled form is instrumented. Off when absent. */
  readonly counted?: boolean;
}
