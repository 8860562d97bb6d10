import type { Counts } from "./counts.ts";

export interface Outcome {
  readonly step: string;
  readonly state: "passed" | "failed" | "not run";
  readonly seconds: number;
  /** undefined for a step that is not made of tests, or left no report */
  readonly counts?: Counts | undefined;
}

/**
 * "123 passed, 0 failed": tests, and one more failure for each step that failed without a failing test, so that
 * the line never says 0 of a run that failed.
 */
export function summarise(outcomes: readonly Outcome[]): string {
  const passed = sum(outcomes.map((outcome) => outcome.counts?.passed ?? 0));
  const failedTests = sum(outcomes.map((outcome) => outcome.counts?.failed ?? 0));
  const failedOtherwise = outcomes.filter(
    (outcome) => outcome.state === "failed" && (outcome.counts?.failed ?? 0) === 0,
  );
  return `${passed} passed, ${failedTests + failedOtherwise.length} failed`;
}

/** A line a step, with its time and, of tests, how many. */
export function tabulate(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map((outcome) => outcome.step.length));
  return outcomes.map((outcome) => `  ${outcome.step.padEnd(width)}  ${describe(outcome)}`).join("\n");
}

function describe({ state, seconds, counts }: Outcome): string {
  if (state === "not run") return state;
  const tests = counts === undefined ? "" : `  ${counts.passed} passed, ${counts.failed} failed`;
  return `${state.padEnd(7)} ${seconds.toFixed(1).padStart(7)} s${tests}`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
