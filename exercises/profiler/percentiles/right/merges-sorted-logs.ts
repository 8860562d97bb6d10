import type { Latencies } from "../solution";

// Sorts each server's log on its own, as each server could, and merges two at a time. The last one is the answer.
export function prepare(logs: readonly (readonly number[])[]): Latencies {
  let round = logs.map((log) => log.toSorted((a, b) => a - b));
  while (round.length > 1) {
    const next: number[][] = [];
    for (let n = 0; n < round.length; n += 2) next.push(merge(round[n] ?? [], round[n + 1] ?? []));
    round = next;
  }
  const [sorted = []] = round;

  return {
    count: sorted.length,
    percentile: (p) => nearestRank(sorted, p),
    summary: (ps) => ps.map((p) => nearestRank(sorted, p)),
  };
}

function merge(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left = Infinity, right = Infinity] = [a[i], b[j]];
    if (left <= right && i < a.length) i += 1;
    else j += 1;
    merged.push(Math.min(left, right));
  }
  return merged;
}

function nearestRank(sorted: readonly number[], p: number): number | undefined {
  if (p >= 0 && p <= 100) return sorted.at(Math.max(Math.ceil((p * sorted.length) / 100) - 1, 0));
  throw new RangeError(`expected a percentile from 0 to 100, got ${p}`);
}
