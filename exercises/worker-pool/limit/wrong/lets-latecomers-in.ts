// caught by: at most n in flight › lets nobody slip in when a place changes hands
// Frees the place first and wakes the next one after: between the two, a new call sees a free place and takes it.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  return async (task) => {
    if (inFlight >= concurrency) await new Promise<void>((wake) => waiting.push(wake));
    inFlight += 1;
    try {
      return await task();
    } finally {
      inFlight -= 1;
      waiting.shift()?.();
    }
  };
}
