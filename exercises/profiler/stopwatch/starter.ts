/** What the stopped timers of one name add up to. All durations in milliseconds. */
export interface TimerSummary {
  readonly count: number;
  readonly total: number;
  readonly min: number;
  readonly max: number;
  /** total ÷ count */
  readonly mean: number;
}

/** Timers with names. Any number of them may run at once, several under one name too. */
export interface Stopwatch {
  /** Starts a timer. The function it returns stops that timer; calling it again does nothing. */
  start(name: string): () => void;
  /**
   * Runs `work` under a timer and settles as `work` does: with its result, or with the very error it threw or
   * rejected with. The timer has been stopped by then.
   */
  time<T>(name: string, work: () => T | Promise<T>): Promise<T>;
  /** The figures of the timers stopped so far under `name`; `undefined` when there are none. */
  summary(name: string): TimerSummary | undefined;
}

/** Makes a stopwatch that reads its time, in milliseconds, from `now` and from nowhere else. */
export function createStopwatch(now: () => number): Stopwatch {
  // Measures something, and that is the trouble: the figures look plausible.
  const startedAt = new Map<string, number>();
  const durations = new Map<string, number>();

  return {
    start(name) {
      startedAt.set(name, now());
      return () => {
        durations.set(name, now() - (startedAt.get(name) ?? 0));
      };
    },
    async time(name, work) {
      const stop = this.start(name);
      const result = await work();
      stop();
      return result;
    },
    summary(name) {
      const duration = durations.get(name);
      if (duration === undefined) return undefined;
      return { count: 1, total: duration, min: duration, max: duration, mean: duration };
    },
  };
}
