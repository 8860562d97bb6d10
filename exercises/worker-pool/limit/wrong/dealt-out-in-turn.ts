// caught by: no place stays empty while a task waits › needs no longer than it must for 100, 10, 100, 10, 100 and 10 ms in two places
// Deals tasks to n chains like cards: one chain gets all the long tasks while the other has long been idle.
import type { Limiter } from "../solution";

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be a whole number of at least 1, but is ${String(concurrency)}`);
  }
  const lanes: Promise<unknown>[] = Array.from({ length: concurrency }, () => Promise.resolve());
  let next = 0;

  return (task) => {
    const lane = next++ % concurrency;
    const result = (lanes[lane] ?? Promise.resolve()).then(task);
    lanes[lane] = result.catch(() => undefined);
    return result;
  };
}
