// caught by: concurrency › must be a whole number of at least 1
// Compares only: NaN < 1 is false, "3" < 1 is false, and 1.5 is not below 1 either, so all of them get in.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const waiting: (() => Promise<void>)[] = [];
  let inFlight = 0;

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
