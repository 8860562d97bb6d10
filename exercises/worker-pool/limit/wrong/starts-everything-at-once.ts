// caught by: at most n in flight › runs one task at a time when n is 1
// Holds back the results instead of the starts: by the time it waits, every task is running.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const results: Promise<unknown>[] = [];

  return async (task) => {
    const result = task();
    results.push(result);
    if (results.length > concurrency) await results[results.length - concurrency - 1]?.catch(() => undefined);
    return result;
  };
}
