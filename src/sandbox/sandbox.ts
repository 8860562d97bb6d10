import type { Job } from "#grader/job.ts";
import type { Report, TestResult } from "#grader/report.ts";
import type { Stage } from "#grader/verdict.ts";

/** Runs submissions in isolation, one at a time. Made once a page by `createSandbox`. */
export interface Sandbox {
  /** Gets a spare ready ahead of the first run. Safe to call at any time. */
  warmUp(): void;
  /**
   * Judges one submission. Never rejects: what goes wrong is a verdict.
   * While a run is under way another call stops it first.
   */
  run(job: Job, watch?: RunWatch): Promise<Report>;
  /** Ends the run under way at once (verdict "stopped"); nothing happens when there is none. */
  stop(): void;
  /** Removes every frame and worker. */
  dispose(): void;
}

/** What a screen may follow while a run goes on. */
export interface RunWatch {
  readonly onStage?: (stage: Stage) => void;
  readonly onTest?: (result: TestResult) => void;
}
