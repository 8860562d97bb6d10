import type { Stopwatch, TimerSummary } from "../solution";

const ZERO: TimerSummary = { count: 0, total: 0, min: Infinity, max: 0, mean: 0 };

// No async and no mutation: each stop puts a new summary in the place of the old one.
export function createStopwatch(now: () => number): Stopwatch {
  const summaries = new Map<string, TimerSummary>();

  const withTiming = ({ count, total, min, max }: TimerSummary, ms: number): TimerSummary => ({
    count: count + 1,
    total: total + ms,
    min: ms < min ? ms : min,
    max: ms > max ? ms : max,
    mean: (total + ms) / (count + 1),
  });

  const start = (name: string) => {
    let startedAt: number | undefined = now();
    return () => {
      if (startedAt === undefined) return;
      summaries.set(name, withTiming(summaries.get(name) ?? ZERO, now() - startedAt));
      startedAt = undefined;
    };
  };

  return {
    start,
    time: (name, work) => {
      const stop = start(name);
      return new Promise<Awaited<ReturnType<typeof work>>>((resolve) => {
        resolve(work() as Awaited<ReturnType<typeof work>>);
      }).then(
        (result) => {
          stop();
          return result;
        },
        (error: unknown) => {
          stop();
          throw error;
        },
      );
    },
    summary: (name) => summaries.get(name),
  };
}
