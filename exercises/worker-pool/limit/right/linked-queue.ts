import type { Limiter } from "../solution";

interface Waiting {
  readonly start: () => void;
  next?: Waiting;
}

// The queue is a linked list, the task starts in a microtask of its own, and no function is async.
export function createLimiter(concurrency: number): Limiter {
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new Error(`concurrency has to be an integer above 0 (given: ${String(concurrency)})`);
  }
  let first: Waiting | undefined;
  let last: Waiting | undefined;
  let running = 0;

  function enqueue(start: () => void): void {
    const entry: Waiting = { start };
    if (last) last.next = entry;
    else first = entry;
    last = entry;
  }

  function startNext(): void {
    if (running >= concurrency || !first) return;
    const { start } = first;
    first = first.next;
    if (!first) last = undefined;
    running += 1;
    queueMicrotask(start);
  }

  function leave(): void {
    running -= 1;
    startNext();
  }

  return (task) =>
    new Promise((resolve, reject) => {
      enqueue(() => {
        const attempt = Promise.resolve().then(task);
        attempt.then(resolve, reject);
        attempt.then(leave, leave);
      });
      startNext();
    });
}
