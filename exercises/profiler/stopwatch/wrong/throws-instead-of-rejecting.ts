// caught by: time() › stops when the work throws at once, and rejects with the very same error
// Is not an async function: when the work throws at once, so does `time`, past every `.catch` and with its timer running.
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

    time(name, work) {
      const stop = start(name);
      return Promise.resolve(work()).finally(stop);
    },

    summary(name) {
      const tally = tallies.get(name);
      return tally && { ...tally, mean: tally.total / tally.count };
    },
  };
}
