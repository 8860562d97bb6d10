// caught by: what may be asked › is checked even when nothing was measured
// Answers a summary of nothing without looking at what was asked.
import type { Latencies } from "../solution";

/** Prepares the logs of all servers, one list of latencies each, for any number of questions. Changes none of them. */
export function prepare(logs: readonly (readonly number[])[]): Latencies {
  // One population: a request doesn't know which server it will meet. `flat` makes a new list, so the logs keep their order.
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    // Said the other way round, `p < 0 || p > 100`, it would let NaN in.
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    // Multiply first: 0.07 × 100 is 7.000000000000001, which is rounded up to rank 8.
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return {
    count: sorted.length,
    percentile,
    summary: (ps) => (sorted.length === 0 ? ps.map(() => undefined) : ps.map((p) => percentile(p))),
  };
}
