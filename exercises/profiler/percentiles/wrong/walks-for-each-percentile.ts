// caught by: work › answers from a prepared log without a walk through it
// Counts its way up from the fastest for each question: the p99 of a million requests costs 990,000 steps, each time.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const least = (p * sorted.length) / 100;
    let rank = 0;
    for (const ms of sorted) {
      rank += 1;
      if (rank >= least) return ms;
    }
    return undefined;
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
