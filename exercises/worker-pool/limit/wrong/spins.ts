// caught by: at most n in flight › runs one task at a time when n is 1
// Waits in a loop of promise reactions: they run before any timer or network event can, so the awaited end never comes.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  let inFlight = 0;

  return async (task) => {
    while (inFlight >= concurrency) await Promise.resolve();
    inFlight += 1;
    try {
      return await task();
    } finally {
      inFlight -= 1;
    }
  };
}
