// caught by: nearest rank › takes p99.9 as well as p99
// Computes all whole percentiles beforehand and cuts off the rest: p99.9 shows the p99, just where the trouble begins.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);
  const ranks = Array.from({ length: 101 }, (_, p) => Math.max(Math.ceil((p * sorted.length) / 100), 1));
  const table = ranks.map((rank) => sorted[rank - 1]);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    return table[Math.floor(p)];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
