// caught by: concurrency › must be a whole number of at least 1
// Throws, but doesn't say what was wrong with which value: whoever reads the log has to guess.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError("invalid argument");
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
