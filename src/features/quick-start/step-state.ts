import type { Report, TestResult } from "#grader/report.ts";
import type { Stage } from "#grader/verdict.ts";

/** What a step shows, but for the text: that lives in the editor. */
export interface StepState {
  /** false until the draft is in the editor */
  readonly isReady: boolean;
  readonly isDone: boolean;
  readonly run: StepRun;
  /** another text for this step, which can be put into the editor */
  readonly offer: Offer | undefined;
}

export type StepRun =
  | { readonly kind: "none" }
  | {
      readonly kind: "running";
      readonly stage: Stage | undefined;
      readonly tests: readonly TestResult[];
      /** the run before, still in view */
      readonly previous: Report | undefined;
    }
  | {
      readonly kind: "judged";
      readonly report: Report;
      /** the code has changed since */
      readonly isStale: boolean;
    };

export interface Offer {
  /**
   * reset, replaced: what the editor held before · early: a draft that came when something was typed already ·
   * other-tab: what another tab has saved
   */
  readonly kind: "reset" | "replaced" | "early" | "other-tab";
  readonly text: string;
}

export const FIRST: StepState = { isReady: false, isDone: false, run: { kind: "none" }, offer: undefined };

/** A run of which nothing is known yet; the report of the one before stays. */
export function begunAfter(run: StepRun): StepRun {
  return { kind: "running", stage: undefined, tests: [], previous: reportOf(run) };
}

/** What there is to be shown of a run: its report, and while it goes on that of the one before. */
export function reportOf(run: StepRun): Report | undefined {
  if (run.kind === "judged") return run.report;
  return run.kind === "running" ? run.previous : undefined;
}
