// caught by: a signal › cancels the one who waits with it, and not one ahead with an equal item
// Takes the first of the line out, whoever it is that leaves.
import type { Queue } from "../solution";

/** One who waits. Whoever serves it takes it out of its line first. */
interface Waiting<V> {
  resolve(value: V): void;
  reject(reason: unknown): void;
}

/**
 * Makes a queue that holds at most `capacity` items.
 * @throws when `capacity` is not a whole number of at least 1; the message names it and shows the value
 */
export function createQueue<T>(capacity: number): Queue<T> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`capacity must be a whole number of at least 1, but is ${String(capacity)}`);
  }
  const items: T[] = [];
  const puts: (Waiting<void> & { readonly item: T })[] = [];
  const takes: Waiting<IteratorResult<T, undefined>>[] = [];
  let isClosed = false;

  /** The one place where anything moves: after it, nobody waits who could be served. */
  function move(): void {
    for (;;) {
      const put = items.length < capacity ? puts.shift() : undefined;
      if (put) {
        items.push(put.item);
        put.resolve();
      }
      const take = items.length > 0 ? takes.shift() : undefined;
      if (take) take.resolve({ done: false, value: items.shift() as T }); // there is one, and it may be undefined
      if (!put && !take) break;
    }
    if (!isClosed) return;
    for (const put of puts.splice(0)) put.reject(new Error("the queue is closed"));
    for (const take of takes.splice(0)) take.resolve({ done: true, value: undefined });
  }

  return {
    put: (item, { signal } = {}) =>
      isClosed
        ? Promise.reject(new Error("the queue is closed"))
        : waitIn(puts, (waiting) => ({ ...waiting, item }), signal, move),
    take: ({ signal } = {}) => waitIn(takes, (waiting) => waiting, signal, move),
    close() {
      isClosed = true;
      move();
    },
    get size() {
      return items.length;
    },
  };
}

/** Stands in line until somebody is served or the signal is aborted, whichever comes first. */
function waitIn<V, W extends Waiting<V>>(
  line: W[],
  make: (waiting: Waiting<V>) => W,
  signal: AbortSignal | undefined,
  move: () => void,
): Promise<V> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const stopListening = () => signal?.removeEventListener("abort", leave);
    const waiting = make({
      resolve(value) {
        stopListening();
        resolve(value);
      },
      reject(reason) {
        stopListening();
        reject(reason);
      },
    });
    const leave = () => {
      line.shift();
      waiting.reject(signal?.reason);
    };
    signal?.addEventListener("abort", leave);
    line.push(waiting);
    move();
  });
}
