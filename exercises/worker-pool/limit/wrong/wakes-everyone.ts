// caught by: at most n in flight › never runs more than n tasks at once
// Looks at the limit once and then waits for anybody to finish: all who wait wake up together and all start.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  let waiting: (() => void)[] = [];
  let inFlight = 0;

  return async (task) => {
    if (inFlight >= concurrency) await new Promise<void>((wake) => waiting.push(wake));
    inFlight += 1;
    try {
      return await task();
    } finally {
      inFlight -= 1;
      const everyone = waiting;
      waiting = [];
      for (const wake of everyone) wake();
    }
  };
}
