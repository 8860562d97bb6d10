import type { CostClock, TestName } from "./cost/cost-clock.ts";
import type { Evidence } from "./evidence.ts";
import type { Sides } from "./race/sides.ts";
import type { ClockGlobals } from "./realm/clock-globals.ts";

/** What the suite's tools need of the run they serve. */
export interface CurrentRun {
  /** whether a test, or a hook of one, is running */
  isInTest(): boolean;
  /** the test that is running; absent where `isInTest` is false */
  readonly test: TestName | undefined;
  /** absent where the job is not counted */
  readonly costClock: CostClock | undefined;
  readonly clock: ClockGlobals;
  /** a later macrotask, as soon as may be, when all microtasks have run */
  nextTask(): Promise<void>;
  /** `action` runs when the present test and its hooks are over */
  atTestEnd(action: () => void): void;
  keepEvidence(evidence: Evidence): void;
  /** announces a race of the present test, or takes its part in one, as the worker is asked for */
  race(sides: Sides, atLeast: number): void;
  /** an error that a timer's callback threw: nobody is there to catch it */
  reportUncaught(error: unknown): void;
  /** Waits for errors of the last moments, and takes those that nobody has caught, each with what kind it is of. */
  takeUncaught(): Promise<readonly { readonly error: unknown; readonly kind: string }[]>;
}

let run: CurrentRun | undefined;

/** Set by the worker when a run begins: a suite imports "#grader" as a module, and modules take no arguments. */
export function beginRun(next: CurrentRun): void {
  run = next;
}

/** @throws {Error} outside of a run, e.g. when "#grader" is used on a page */
export function currentRun(): CurrentRun {
  if (!run) throw new Error('"#grader" works only while a suite runs');
  return run;
}
