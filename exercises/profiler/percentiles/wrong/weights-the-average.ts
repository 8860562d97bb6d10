// caught by: several servers › are one population, whether the slow one has much traffic or little
// Weighs each server’s percentile by its traffic. That is right for means, and for percentiles as wrong as not weighing.
import type { Latencies } from "../solution";

export function prepare(logs: readonly (readonly number[])[]): Latencies {
  const servers = logs.filter((log) => log.length > 0).map((log) => log.toSorted((a, b) => a - b));
  const count = servers.reduce((sum, log) => sum + log.length, 0);

  function percentile(p: number): number | undefined {
    if (!(p >= 0 && p <= 100)) throw new RangeError(`a percentile lies between 0 and 100, but got ${p}`);
    if (count === 0) return undefined;
    const each = servers.map((log) => log[Math.max(Math.ceil((p * log.length) / 100), 1) - 1] ?? 0);
    const weighted = each.map((ms, server) => ms * (servers[server]?.length ?? 0));
    return weighted.reduce((sum, ms) => sum + ms, 0) / count;
  }

  return { count, percentile, summary: (ps) => ps.map((p) => percentile(p)) };
}
