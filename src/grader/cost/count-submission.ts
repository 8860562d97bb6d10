import { err, ok, type Result } from "#base/result.ts";
import type { CompileError } from "../compile.ts";
import { createCostClock, type CostClock } from "./cost-clock.ts";
import { instrument, type Instrumented } from "./instrument.ts";

/** A submission that is counted: its code, and the clock that the code talks to. */
export interface Counting extends Pick<Instrumented, "code" | "columnBefore"> {
  readonly clock: CostClock;
  /** the meter, under the name by which the code calls it */
  readonly companion: { readonly name: string; readonly value: object };
}

/** @param compiled what `compile` made of the submission */
export function countSubmission(compiled: string): Result<Counting, CompileError> {
  try {
    const { code, meter, sites, columnBefore } = instrument(compiled);
    const clock = createCostClock(sites);
    return ok({ code, columnBefore, clock, companion: { name: meter, value: clock.meter } });
  } catch (error) {
    const why =
      error instanceof RangeError ? "is nested too deeply to be counted" : "could not be read to be counted";
    return err({ line: 1, column: 1, message: `The code ${why}.` });
  }
}
