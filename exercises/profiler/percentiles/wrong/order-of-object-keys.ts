// caught by: nearest rank › takes 0 ms and fractions of a millisecond as they are
// Counts in an object and takes its keys for sorted. Whole numbers are; fractions come as they were written.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const counts: Record<string, number> = {};
  let count = 0;
  for (const log of logs)
    for (const ms of log) {
      counts[ms] = (counts[ms] ?? 0) + 1;
      count++;
    }
  // Object keys that are numbers come in ascending order (whole ones do; 12.5 and 0.25 come as they were written).
  let sum = 0;
  const upTo = Object.keys(counts).map((key) => ({ ms: Number(key), upTo: (sum += counts[key]!) }));
  function percentile(p: number) {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`bad percentile ${p}`);
    const rank = Math.max(1, Math.ceil((p * count) / 100));
    let [low, high] = [0, upTo.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (upTo[mid]!.upTo >= rank) high = mid;
      else low = mid + 1;
    }
    return upTo[low]?.ms;
  }
  return { count, percentile, summary: (ps) => ps.map(percentile) };
}
