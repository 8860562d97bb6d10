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

interface Tally {
  count: number;
  total: number;
  min: number;
  max: number;
}

/** Makes a stopwatch that reads its time, in milliseconds, from `now` and from nowhere else. */
export function createStopwatch(now: () => number): Stopwatch {
  // Four numbers a name, however many timings: a stopwatch may run for months.
  const tallies = new Map<string, Tally>();

  function record(name: string, duration: number): void {
    const tally = tallies.get(name) ?? { count: 0, total: 0, min: Infinity, max: -Infinity };
    tally.count += 1;
    tally.total += duration;
    tally.min = Math.min(tally.min, duration);
    tally.max = Math.max(tally.max, duration);
    tallies.set(name, tally);
  }

  function start(name: string): () => void {
    // Each timer owns its start: the closure is what keeps overlapping timers apart.
    const startedAt = now();
    let running = true;
    return () => {
      if (!running) return;
      running = false;
      record(name, now() - startedAt);
    };
  }

  return {
    start,

    async time(name, work) {
      const stop = start(name);
      try {
        // Without `await`, `finally` would run while the work is still under way.
        return await work();
      } finally {
        stop();
      }
    },

    summary(name) {
      const tally = tallies.get(name);
      return tally && { ...tally, mean: tally.total / tally.count };
    },
  };
}
