// caught by: nearest rank › orders numbers as numbers
// Sorts without a function to compare: as text, 1000 comes before 700 and 9 after everything.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort();

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
