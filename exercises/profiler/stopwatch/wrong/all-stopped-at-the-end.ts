// caught by: a payment › is timed as a whole and step by step
// Stops every timer when the outermost one ends, as deferred stops in one function do: each step then seems to take
// until the end of the whole.
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

  const started: { name: string; startedAt: number }[] = [];
  let depth = 0;

  function start(name: string): () => void {
    started.push({ name, startedAt: now() });
    depth += 1;
    let running = true;
    return () => {
      if (!running) return;
      running = false;
      depth -= 1;
      if (depth > 0) return;
      for (const timer of started.splice(0)) record(timer.name, now() - timer.startedAt);
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
