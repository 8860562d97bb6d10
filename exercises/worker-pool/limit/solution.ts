/**
 * Runs `task` as soon as a place is free and all earlier tasks have been started. The promise settles as the task
 * does: with its result, or with the very error it threw or rejected with.
 */
export type Limiter = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * Makes a limiter that runs at most `concurrency` tasks at once, and that many whenever enough of them wait.
 * @throws when `concurrency` is not a whole number of at least 1; the message names it and shows the value
 */
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
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        }
      });
      fillPlaces();
    });
}
