// caught by: order › gives each caller the result of its own task
// Gives each result to the caller who has waited longest, not to the one whose task it was.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const tasks: (() => Promise<unknown>)[] = [];
  const callers: { resolve: (value: unknown) => void; reject: (reason: unknown) => void }[] = [];
  let inFlight = 0;

  function startNext(): void {
    if (inFlight >= concurrency) return;
    const task = tasks.shift();
    if (!task) return;
    inFlight += 1;
    void Promise.resolve()
      .then(task)
      .then(
        (value) => callers.shift()?.resolve(value),
        (error: unknown) => callers.shift()?.reject(error),
      )
      .then(() => {
        inFlight -= 1;
        startNext();
      });
  }

  return <T>(task: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      tasks.push(task);
      callers.push({ resolve: resolve as (value: unknown) => void, reject });
      startNext();
    });
}
