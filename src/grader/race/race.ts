import { currentRun } from "../current-run.ts";
import type { Sides } from "./sides.ts";

/**
 * What a suite imports as `race`. While a suite is judged it only announces the race; in a timing worker it times the
 * side that is asked for.
 * @throws {Error} when what is asked for cannot be a race: the test fails with it
 */
export function race(sides: Sides, { atLeast }: { readonly atLeast: number }): void {
  const run = currentRun();
  if (!run.isInTest()) throw new Error("race() is called inside a test");
  if (typeof sides.baseline !== "function" || typeof sides.submission !== "function")
    throw new TypeError("race() takes two functions, baseline and submission");
  if (!Number.isFinite(atLeast) || atLeast < 1)
    throw new RangeError(`race() takes a finite ratio of at least 1 for atLeast, not ${String(atLeast)}`);
  run.race(sides, atLeast);
}
