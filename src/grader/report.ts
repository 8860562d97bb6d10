import type { Milliseconds } from "#base/units.ts";
import type { Evidence } from "./evidence.ts";
import type { Verdict } from "./verdict.ts";

/** All that a run tells: what the workbench draws, `npm run grade --json` prints and the log keeps a part of. */
export interface Report {
  readonly verdict: Verdict;
  /** one for each test of the manifest, in its order */
  readonly tests: readonly TestResult[];
  /** what ended a run with the verdict "crashed", where more is known than the verdict says */
  readonly crash?: Failure;
  readonly console: readonly ConsoleLine[];
  /** how many console lines were dropped over the cap */
  readonly consoleDropped: number;
  readonly evidence: readonly Evidence[];
  readonly timing: Timing;
}

export interface TestResult {
  /** groups, then the test: `["getOrLoad", "does not keep a failed load"]` */
  readonly path: readonly string[];
  readonly status: "passed" | "failed" | "not run";
  readonly failure?: Failure;
}

export interface Failure {
  readonly message: string;
  /** printed values of a failed comparison, cut to a readable length */
  readonly comparison?: { readonly expected: string; readonly received: string };
  /** the answer is right and its work is too much: an assertion about counted work, or a race, failed */
  readonly tooSlow?: true;
  /** the learner's own frames first to last; suite frames are marked by their file */
  readonly frames: readonly Frame[];
}

export interface Frame {
  readonly file: "solution.ts" | "suite.ts";
  /** from 1 */
  readonly line: number;
  /** from 1 */
  readonly column: number;
  readonly function?: string;
}

export interface ConsoleLine {
  readonly level: "log" | "info" | "warn" | "error" | "debug";
  readonly text: string;
  /** the test that printed it; absent while loading */
  readonly test?: string;
}

/** Where the time from click to verdict went. Wall time, shown and never judged. */
export interface Timing {
  readonly compile: Milliseconds;
  readonly start: Milliseconds;
  readonly suite: Milliseconds;
  readonly report: Milliseconds;
  /** comparing speeds, once all tests had passed; absent without a race */
  readonly race?: Milliseconds;
  readonly total: Milliseconds;
}
