import type { Limiter } from "../solution";

// Starts go through one chain of promises: whoever stands at its head waits for any task in flight to end.
export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency must be an integer >= 1, not ${String(concurrency)}`);
  }
  const inFlight = new Set<Promise<unknown>>();
  let head: Promise<unknown> = Promise.resolve();

  return <T>(task: () => Promise<T>) => {
    const started = head.then(async () => {
      while (inFlight.size >= concurrency) await Promise.race(inFlight);
      const run = (async () => task())();
      const over: Promise<unknown> = run.then(
        () => inFlight.delete(over),
        () => inFlight.delete(over),
      );
      inFlight.add(over);
      return { run };
    });
    head = started;
    return started.then(({ run }) => run);
  };
}
