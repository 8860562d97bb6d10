// caught by: what may be asked › is a number from 0 to 100
// Bends what is out of range into it: somebody asks for 999, meaning 99.9, and is shown the maximum for years.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const sorted = logs.flat().sort((a, b) => a - b);

  function percentile(p: number): number | undefined {
    const rank = Math.ceil((Math.min(Math.max(p, 0), 100) * sorted.length) / 100);
    return sorted[Math.max(rank, 1) - 1];
  }

  return { count: sorted.length, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
