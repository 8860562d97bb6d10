// caught by: nearest rank › takes 0 ms and fractions of a millisecond as they are
// Rounds to whole milliseconds: a cache that answers in 0.25 ms and one in 0.45 look the same, and cost nothing.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs
    .flat()
    .map(Math.round)
    .sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
