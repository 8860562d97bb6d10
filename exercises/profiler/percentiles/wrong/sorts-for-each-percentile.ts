// caught by: work › sorts once, however many percentiles are asked
// Sorts again for each percentile: a dashboard with twelve lines does twelve times the work.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const all = logs.flat();

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const sorted = all.toSorted((a, b) => a - b);
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: all.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
