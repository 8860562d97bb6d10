// caught by: at most n in flight › counts for each limiter on its own
// Keeps the count beside the function: a busy mail limiter then stops the database limiter.
import type { Limiter } from "../solution";

let inFlight = 0;

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const waiting: (() => Promise<void>)[] = [];

  function fillPlaces(): void {
    while (inFlight < concurrency) {
      const run = waiting.shift();
      if (!run) return;
      inFlight += 1;
      void run().then(freePlace);
    }
  }

  function freePlace(): void {
    inFlight -= 1;
    fillPlaces();
  }

  return (task) =>
    new Promise((resolve, reject) => {
      waiting.push(async () => {
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
      });
      fillPlaces();
    });
}
