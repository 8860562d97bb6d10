// caught by: figures › give the true mean of unequal timings
// Averages the mean so far with the new duration: the last timing weighs as much as all before it together.
import type { Stopwatch } from "../solution";

interface Tally {
  mean: number;
  count: number;
  total: number;
  min: number;
  max: number;
}

export function createStopwatch(now: () => number): Stopwatch {
  const tallies = new Map<string, Tally>();

  function record(name: string, duration: number): void {
    const tally = tallies.get(name) ?? { mean: duration, count: 0, total: 0, min: Infinity, max: -Infinity };
    tally.mean = (tally.mean + duration) / 2;
    tally.count += 1;
    tally.total += duration;
    tally.min = Math.min(tally.min, duration);
    tally.max = Math.max(tally.max, duration);
    tallies.set(name, tally);
  }

  function start(name: string): () => void {
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
        return await work();
      } finally {
        stop();
      }
    },

    summary(name) {
      const tally = tallies.get(name);
      return tally && { ...tally };
    },
  };
}
