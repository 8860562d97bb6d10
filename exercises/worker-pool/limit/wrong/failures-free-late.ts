// caught by: at most n in flight › lets nobody slip in when the task before has failed
// Hands the place on when a task succeeds; after a failure it gives the place back first and calls whoever waits a reaction later.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new RangeError(`concurrency is ${String(concurrency)}`);
  const waiting: (() => void)[] = [];
  let inFlight = 0;
  return async (task) => {
    if (inFlight < concurrency) inFlight++;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      const value = await task();
      const next = waiting.shift();
      if (next) next();
      else inFlight--;
      return value;
    } catch (error) {
      inFlight--;
      void Promise.resolve().then(() => {
        const next = waiting.shift();
        if (next) {
          inFlight++;
          next();
        }
      });
      throw error;
    }
  };
}
