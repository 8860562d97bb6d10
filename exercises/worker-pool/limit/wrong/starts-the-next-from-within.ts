// caught by: ten thousand tasks › that all throw at once do not overflow the stack
// Starts the next task from inside the end of the last: with tasks that throw at once, each stands on the stack of the one before.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const waiting: (() => void)[] = [];
  let inFlight = 0;

  function startNext(): void {
    if (inFlight < concurrency) waiting.shift()?.();
  }

  return <T>(task: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const leave = () => {
        inFlight -= 1;
        startNext();
      };
      waiting.push(() => {
        inFlight += 1;
        let result: Promise<T>;
        try {
          result = task();
        } catch (error) {
          reject(error);
          leave();
          return;
        }
        result.then(resolve, reject).finally(leave);
      });
      startNext();
    });
}
