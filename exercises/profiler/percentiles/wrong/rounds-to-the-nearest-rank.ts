// caught by: nearest rank › rounds the rank up, however little is missing
// Takes “nearest rank” at its word and rounds: p11 of ten values is then one that only 10 % did not exceed.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const rank = Math.round((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
