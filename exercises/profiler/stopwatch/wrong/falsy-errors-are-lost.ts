// caught by: time() › rejects whatever the work rejected with, undefined too
// Asks whether there is an error by its truth: work that rejects with `undefined` resolves.
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

    time(name, work) {
      const stop = start(name);
      return new Promise((resolve, reject) => {
        const settle = (error: unknown, result?: unknown) => {
          stop();
          if (error) reject(error as Error);
          else resolve(result as never);
        };
        void (async () => work())().then((result) => settle(undefined, result), settle);
      });
    },

    summary(name) {
      const tally = tallies.get(name);
      return tally && { ...tally, mean: tally.total / tally.count };
    },
  };
}
