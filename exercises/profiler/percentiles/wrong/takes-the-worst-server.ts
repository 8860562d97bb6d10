// caught by: several servers › are one population, whether the slow one has much traffic or little
// Reports the worst server’s percentile for all: ten requests on a cold spare then raise an alarm for a thousand good ones.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const servers = logs.filter((log) => log.length > 0).map((log) => log.toSorted((a, b) => a - b));
  const count = servers.reduce((sum, log) => sum + log.length, 0);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    if (count === 0) return undefined;
    const each = servers.map((log) => log[Math.max(Math.ceil((p * log.length) / 100), 1) - 1] ?? 0);
    return Math.max(...each);
  }

  return { count, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
