import type { Latencies } from "../solution";

// A Float64Array: eight bytes a latency, and a `sort` that compares numbers without being told to.
export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = new Float64Array(logs.reduce((count, log) => count + log.length, 0));
  let filled = 0;
  for (const log of logs) {
    sorted.set(log, filled);
    filled += log.length;
  }
  sorted.sort();

  function percentile(p: number): number | undefined {
    if (Number.isNaN(p) || p < 0 || p > 100) throw new RangeError(`p must be from 0 to 100, not ${p}`);
    return p === 0 ? sorted[0] : sorted[Math.ceil((p * sorted.length) / 100) - 1];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map(percentile) };
}
