// caught by: nearest rank › gives a latency that was measured, never one in between
// Interpolates between neighbours, as a spreadsheet does: p50 of 10 and 1,000 ms is 505 ms, which no request took.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    const position = (p / 100) * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
    if (below === undefined || above === undefined) return undefined;
    return below + (above - below) * (position - Math.floor(position));
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
