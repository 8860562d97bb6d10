// caught by: failures › reach the caller of the failed task, and only that one
// Chains each task to the ones before: when one rejects, the tasks after it are rejected with its error and never run.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const ends: Promise<unknown>[] = [];

  return (task) => {
    const before = ends.at(-concurrency) ?? Promise.resolve();
    const result = before.then(task);
    ends.push(result);
    return result;
  };
}
