import type { Queue } from "../solution";

interface Entry<T> {
  readonly item: T;
  readonly enter: () => void;
  readonly refuse: (reason: Error) => void;
}

// One list for all items, those that are in and those still outside: the first `capacity` of it are in.
export function createQueue<T>(capacity: number): Queue<T> {
  if (typeof capacity !== "number" || capacity < 1 || capacity % 1 !== 0) {
    throw new RangeError(`capacity must be a positive integer, got ${String(capacity)}`);
  }
  let entries: Entry<T>[] = [];
  let takers: ((next: IteratorResult<T, undefined>) => void)[] = [];
  let closed = false;

  const enterNext = () => entries[capacity - 1]?.enter();

  return {
    put: (item, { signal } = {}) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        if (closed) {
          reject(new Error("queue closed"));
          return;
        }
        const taker = takers.shift();
        if (taker) {
          taker({ done: false, value: item });
          resolve();
          return;
        }
        const entry: Entry<T> = { item, enter: resolve, refuse: reject };
        entries.push(entry);
        if (entries.length <= capacity) {
          resolve();
          return;
        }
        signal?.addEventListener("abort", () => {
          if (entries.indexOf(entry) < capacity) return;
          entries = entries.filter((other) => other !== entry);
          reject(signal.reason as Error);
        });
      }),
    take: ({ signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const first = entries.shift();
        if (first) {
          enterNext();
          resolve({ done: false, value: first.item });
          return;
        }
        if (closed) {
          resolve({ done: true, value: undefined });
          return;
        }
        takers.push(resolve);
        signal?.addEventListener("abort", () => {
          takers = takers.filter((other) => other !== resolve);
          reject(signal.reason as Error);
        });
      }),
    close() {
      closed = true;
      for (const entry of entries.splice(capacity)) entry.refuse(new Error("queue closed"));
      for (const end of takers.splice(0)) end({ done: true, value: undefined });
    },
    get size() {
      return Math.min(entries.length, capacity);
    },
  };
}
