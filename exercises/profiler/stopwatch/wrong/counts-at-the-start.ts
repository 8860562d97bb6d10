// caught by: one timer › is not in the figures before it is stopped
// Counts when a timer starts and adds when it stops: as long as anything runs, the mean is too small.
import type { Stopwatch } from "../solution";

interface Tally {
  count: number;
  total: number;
  min: number;
  max: number;
}

export function createStopwatch(now: () => number): Stopwatch {
  const tallies = new Map<string, Tally>();

  function record(name: string, duration: number): void {
    const tally = tallies.get(name) ?? { count: 0, total: 0, min: Infinity, max: -Infinity };
    tally.total += duration;
    tally.min = Math.min(tally.min, duration);
    tally.max = Math.max(tally.max, duration);
    tallies.set(name, tally);
  }

  function start(name: string): () => void {
    const startedAt = now();
    const tally = tallies.get(name) ?? { count: 0, total: 0, min: Infinity, max: -Infinity };
    tallies.set(name, { ...tally, count: tally.count + 1 });
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
      return tally && { ...tally, mean: tally.total / tally.count };
    },
  };
}
