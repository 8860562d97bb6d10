// caught by: failures › that are thrown at once become rejections
// Takes it that a task always returns a promise. One that throws at once is never seen to end and keeps its place.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
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
      waiting.push(() => task().then(resolve, reject));
      fillPlaces();
    });
}
