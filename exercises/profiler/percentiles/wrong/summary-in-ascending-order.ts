// caught by: what may be asked › is answered in the order of the question
// Sorts the percentiles that were asked, to walk once: the caller reads the p50 where it asked for the p99.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return {
    count: sorted.length,
    percentile,
    summary: (ps) => ps.toSorted((a, b) => a - b).map((p) => percentile(p)),
  };
}
