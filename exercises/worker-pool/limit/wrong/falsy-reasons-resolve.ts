// caught by: failures › hand on whatever was rejected with, undefined too
// Asks whether there is an error by its truth: a task that rejects with `undefined` resolves.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  /** Tasks that wait, first come first. Each runs its task, settles its caller's promise, and never rejects. */
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
        let error: unknown;
        const value = await (async () => task())().catch((reason: unknown) => {
          error = reason;
        });
        if (error) reject(error as Error);
        else resolve(value as never);
      });
      fillPlaces();
    });
}
