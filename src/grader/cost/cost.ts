import { keepCost } from "../counted-values.ts";
import { currentRun, type CurrentRun } from "../current-run.ts";
import type { Cost, Measurement } from "./cost-clock.ts";

/**
 * Counts what the submission does while `run` runs; what the suite itself does is not counted. A `run` that gives a
 * promise is counted until that settles: then the cost comes as a promise too.
 * @throws {Error} outside a test, inside another `cost()`, and what `run` throws
 */
export function cost(run: () => PromiseLike<unknown>): Promise<Cost>;
export function cost(run: () => unknown): Cost;
export function cost(run: () => unknown): Cost | Promise<Cost> {
  const around = currentRun();
  const measurement = begin(around);
  let result: unknown;
  try {
    result = run();
  } catch (error) {
    measurement.stop();
    throw error;
  }
  if (!isPromiseLike(result)) return keepCost(measurement.stop());
  around.atTestEnd(() => measurement.stop());
  return settled(result, measurement);
}

function begin({ test, costClock }: CurrentRun): Measurement {
  if (!test) throw new Error("cost() is called inside a test or its beforeEach");
  if (!costClock) throw new Error("cost() needs a suite that is counted, and this one is not");
  const measurement = costClock.start(test);
  if (!measurement) throw new Error("cost() is already counting: one cannot stand inside another");
  return measurement;
}

async function settled(promise: PromiseLike<unknown>, measurement: Measurement): Promise<Cost> {
  try {
    await promise;
  } catch (reason) {
    measurement.stop();
    throw reason;
  }
  return keepCost(measurement.stop());
}

function isPromiseLike(value: unknown): value is PromiseLike<unknown> {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return false;
  return "then" in value && typeof value.then === "function";
}
