import type { Stopwatch } from "../solution";

// Keeps every duration and adds up when asked: simple, right, and heavier with each timing.
export function createStopwatch(now: () => number): Stopwatch {
  const durations = new Map<string, number[]>();

  function start(name: string): () => void {
    const startedAt = now();
    let stopped = false;
    return function stop() {
      if (stopped) return;
      stopped = true;
      const list = durations.get(name);
      if (list) list.push(now() - startedAt);
      else durations.set(name, [now() - startedAt]);
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
      const list = durations.get(name);
      if (!list) return undefined;
      const total = list.reduce((sum, duration) => sum + duration, 0);
      return {
        count: list.length,
        total,
        min: list.reduce((a, b) => Math.min(a, b)),
        max: list.reduce((a, b) => Math.max(a, b)),
        mean: total / list.length,
      };
    },
  };
}
