import { compile } from "../compile.ts";
import type { Cost, CostClock } from "./cost-clock.ts";
import { countSubmission } from "./count-submission.ts";

/** For tests: a program that was evaluated, plain or counted. */
export interface CountedProgram {
  readonly exports: Readonly<Record<string, (...args: unknown[]) => unknown>>;
  readonly clock: CostClock;
  /** Counts a call of its function `run`. */
  count(...args: unknown[]): Cost;
}

/**
 * Evaluates a program as a run does, and counts it.
 * @throws {Error} when it does not compile
 */
export function countProgram(source: string): CountedProgram {
  const counting = countSubmission(compiled(source));
  if (!counting.ok) throw new Error(counting.error.message);
  const { code, clock, companion } = counting.value;
  const exports = evaluate(code, companion.name, companion.value);
  return {
    exports,
    clock,
    count(...args) {
      const measurement = clock.start({ index: 0, name: "test" });
      if (!measurement) throw new Error("the clock is running already");
      exports["run"]?.(...args);
      return measurement.stop();
    },
  };
}

/** The exports of a program that is not counted. */
export const plainProgram = (source: string): CountedProgram["exports"] =>
  evaluate(compiled(source), "nobody", {});

function compiled(source: string): string {
  const result = compile(source, "solution.ts");
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`);
  return result.value;
}

function evaluate(code: string, name: string, value: object): CountedProgram["exports"] {
  const exports = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it is what we test
  new Function(name, "exports", code)(value, exports);
  return exports;
}
