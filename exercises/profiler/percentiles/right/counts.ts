import type { Latencies } from "../solution";

// Counts how often each latency occurred: logs then merge by adding, and only the distinct values are sorted.
export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const counts = new Map<number, number>();
  for (const log of logs) for (const ms of log) counts.set(ms, (counts.get(ms) ?? 0) + 1);
  const values = [...counts.keys()].sort((a, b) => a - b);

  // ranks[i] is the last rank at which values[i] stands.
  const ranks: number[] = [];
  let count = 0;
  for (const value of values) {
    count += counts.get(value) ?? 0;
    ranks.push(count);
  }

  function valueAt(rank: number): number | undefined {
    let [low, high] = [0, ranks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranks[middle] ?? 0) >= rank) high = middle;
      else low = middle + 1;
    }
    return values[low];
  }

  function percentile(p: number): number | undefined {
    if (p >= 0 && p <= 100) return valueAt(Math.ceil((p * count) / 100));
    throw new RangeError(`not a percentile: ${p}`);
  }

  return { count, percentile, summary: (ps) => Array.from(ps, percentile) };
}
