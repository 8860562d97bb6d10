// caught by: overlapping timers › of different names run on their own
// Takes it that the timer started last is stopped first. That holds for nested calls, not for concurrent ones.
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

  const stack: { name: string; startedAt: number }[] = [];

  function start(name: string): () => void {
    stack.push({ name, startedAt: now() });
    let running = true;
    return () => {
      if (!running) return;
      running = false;
      const timer = stack.pop();
      if (timer) record(timer.name, now() - timer.startedAt);
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
