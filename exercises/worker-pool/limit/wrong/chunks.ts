// caught by: no place stays empty while a task waits › needs no longer than it must for 100, 10, 100, 10, 100 and 10 ms in two places
// Fills all places, waits until all are empty, and fills them again: short tasks wait for the longest of their batch.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const waiting: (() => Promise<void>)[] = [];
  let inFlight = 0;

  function fillPlaces(): void {
    if (inFlight > 0) return;
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
      queueMicrotask(fillPlaces);
    });
}
