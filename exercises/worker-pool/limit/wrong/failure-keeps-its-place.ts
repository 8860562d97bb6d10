// caught by: failures › neither cost a place nor make one
// Frees the place after success only: each failure makes the limiter narrower, and after n of them it stands still.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  return async (task) => {
    if (inFlight >= concurrency) await new Promise<void>((wake) => waiting.push(wake));
    else inFlight += 1;
    const result = await task();
    const next = waiting.shift();
    if (next) next();
    else inFlight -= 1;
    return result;
  };
}
