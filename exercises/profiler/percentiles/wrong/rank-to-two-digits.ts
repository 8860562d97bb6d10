// caught by: nearest rank › rounds the rank up, however little is missing
// Cures the rounding error by cutting the rank to two digits, and rounds a rank of 1.0001 down with it.
import type { Latencies } from "../solution";

/** Prepares the logs of all servers, one list of latencies each, for any number of questions. Changes none of them. */
export function prepare(logs: readonly (readonly number[])[]): Latencies {
  // One population: a request doesn't know which server it will meet. `flat` makes a new list, so the logs keep their order.
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    // Said the other way round, `p < 0 || p > 100`, it would let NaN in.
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    // Multiply first: 0.07 × 100 is 7.000000000000001, which is rounded up to rank 8.
    const rank = Math.ceil(Number(((p / 100) * sorted.length).toFixed(2)));
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
