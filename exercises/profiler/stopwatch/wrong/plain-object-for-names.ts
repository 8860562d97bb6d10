// caught by: figures › take any name, constructor too
// Keeps names in a plain object, which knows “constructor” before anything was timed.
import type { Stopwatch } from "../solution";

interface Tally {
  count: number;
  total: number;
  min: number;
  max: number;
}

/** Makes a stopwatch that reads its time, in milliseconds, from `now` and from nowhere else. */
export function createStopwatch(now: () => number): Stopwatch {
  // Four numbers per name, however many timings: a stopwatch may run for months.
  const tallies: Record<string, Tally> = {};

  function record(name: string, duration: number): void {
    const tally = tallies[name] ?? { count: 0, total: 0, min: Infinity, max: -Infinity };
    tally.count += 1;
    tally.total += duration;
    tally.min = Math.min(tally.min, duration);
    tally.max = Math.max(tally.max, duration);
    tallies[name] = tally;
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
      const tally = tallies[name];
      return tally && { ...tally, mean: tally.total / tally.count };
    },
  };
}
