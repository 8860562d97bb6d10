// caught by: no place stays empty while a task waits › starts the next task at the moment a place is free
// Looks every 20 ms whether there is room: each task waits 10 ms too long on average, and an idle program keeps waking.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  let inFlight = 0;
  let lastStart: Promise<void> = Promise.resolve();

  return async (task) => {
    const turn = lastStart.then(async () => {
      while (inFlight >= concurrency) await new Promise((wake) => setTimeout(wake, 20));
      inFlight += 1;
    });
    lastStart = turn;
    await turn;
    try {
      return await task();
    } finally {
      inFlight -= 1;
    }
  };
}
