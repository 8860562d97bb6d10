// caught by: figures › take 0 ms for the smallest timing there can be
// Takes a smallest timing of 0 ms for none yet, so the next one takes its place.
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
  const tallies = new Map<string, Tally>();

  function record(name: string, duration: number): void {
    const tally = tallies.get(name) ?? { count: 0, total: 0, min: 0, max: -Infinity };
    tally.count += 1;
    tally.total += duration;
    tally.min = tally.min ? Math.min(tally.min, duration) : duration;
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
