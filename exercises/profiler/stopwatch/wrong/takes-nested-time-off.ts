// caught by: overlapping timers › that are nested each get their full time
// Takes the time of nested timers off the outer one. A profiler calls that self time; here the full time was asked for.
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

  let nested = 0;

  function start(name: string): () => void {
    const startedAt = now();
    const nestedBefore = nested;
    let running = true;
    return () => {
      if (!running) return;
      running = false;
      const duration = now() - startedAt;
      record(name, duration - (nested - nestedBefore));
      nested = nestedBefore + duration;
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
