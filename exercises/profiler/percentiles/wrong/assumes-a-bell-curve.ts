// caught by: nearest rank › gives ranks 50, 95 and 99 of the values 1 to 100
// Computes percentiles from mean and standard deviation. Latencies aren’t normally distributed: their tail is long, and the p1 comes out below zero.
import type { Latencies } from "../solution";

/** How many standard deviations above the mean the percentiles of a bell curve lie. */
const DEVIATIONS = [
  [0, -3],
  [25, -0.674],
  [50, 0],
  [75, 0.674],
  [90, 1.282],
  [95, 1.645],
  [99, 2.326],
  [100, 3],
] as const;

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const all = logs.flat();
  const mean = all.reduce((sum, ms) => sum + ms, 0) / all.length;
  const variance = all.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / all.length;

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    if (all.length === 0) return undefined;
    const [, deviations] = DEVIATIONS.find(([least]) => p <= least) ?? [100, 3];
    return mean + deviations * Math.sqrt(variance);
  }

  return { count: all.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
