// caught by: nearest rank › gives ranks 50, 95 and 99 of the values 1 to 100
// Uses the rank as a position in the array, which starts at 0: each answer is one too far, and p100 is undefined.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    return sorted[Math.floor((p * sorted.length) / 100)];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
