import type { Stopwatch, TimerSummary } from "../solution";

interface OpenSpan {
  readonly name: string;
  readonly start: number;
}

// Every timer gets a number; what runs stands in one table, what has ended in a log that is read when asked.
export function createStopwatch(now: () => number): Stopwatch {
  const open = new Map<number, OpenSpan>();
  const log: (OpenSpan & { readonly end: number })[] = [];
  let lastNumber = 0;

  function begin(name: string): number {
    lastNumber += 1;
    open.set(lastNumber, { name, start: now() });
    return lastNumber;
  }

  function end(number: number): void {
    const span = open.get(number);
    if (!span) return;
    open.delete(number);
    log.push({ ...span, end: now() });
  }

  function summarise(name: string): TimerSummary | undefined {
    let [count, total, min, max] = [0, 0, Infinity, -Infinity];
    for (const span of log) {
      if (span.name !== name) continue;
      const duration = span.end - span.start;
      count++;
      total += duration;
      min = Math.min(min, duration);
      max = Math.max(max, duration);
    }
    return count === 0 ? undefined : { count, total, min, max, mean: total / count };
  }

  return {
    start(name) {
      const number = begin(name);
      return () => end(number);
    },
    time(name, work) {
      const number = begin(name);
      return Promise.resolve()
        .then(work)
        .finally(() => end(number));
    },
    summary: summarise,
  };
}
