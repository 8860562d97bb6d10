// caught by: the logs › may change afterwards without changing an answer
// Keeps the lists and reads them when asked: what was prepared for 9:00 answers with the requests of 9:05.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  let sorted: readonly number[] | undefined;

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    sorted ??= logs.flat().sort((a, b) => a - b);
    const rank = Math.ceil((p * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: logs.flat().length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
