// caught by: the logs › may be empty
// Answers 0 when nothing was measured: a service that is down shows the best latency of its life.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1] ?? 0;
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
