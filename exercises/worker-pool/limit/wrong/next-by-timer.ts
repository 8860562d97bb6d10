// caught by: no place stays empty while a task waits › needs no timer to start the next task
// Starts the next task by a timer of 0 ms, so each place lies idle for at least one round of the event loop.
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
      void run().then(() => (waiting.length > 0 ? void setTimeout(freePlace, 0) : freePlace()));
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
