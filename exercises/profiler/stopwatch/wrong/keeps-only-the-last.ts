// caught by: figures › add up all timings of a name, not the last one
// Overwrites the figure with each new duration: what it shows is an accident of the last call.
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
    const tally = { count: 0, total: 0, min: Infinity, max: -Infinity };
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
      return tally && { ...tally, mean: tally.total / tally.count };
    },
  };
}
