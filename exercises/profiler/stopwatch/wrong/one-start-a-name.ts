// caught by: overlapping timers › of the same name do not overwrite each other
// Keeps the start under the name: the second of two timers at once overwrites the start of the first.
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
    tally.count += 1;
    tally.total += duration;
    tally.min = Math.min(tally.min, duration);
    tally.max = Math.max(tally.max, duration);
    tallies.set(name, tally);
  }

  const startedAt = new Map<string, number>();

  function start(name: string): () => void {
    startedAt.set(name, now());
    let running = true;
    return () => {
      if (!running) return;
      running = false;
      record(name, now() - (startedAt.get(name) ?? 0));
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
