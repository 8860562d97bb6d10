// caught by: a full queue › lets nobody slip in when a place is freed
// Frees the place first and wakes the next put after: between the two, a new put sees a free place and takes it.
import type { Queue } from "../solution";

export function createQueue<T>(capacity: number): Queue<T> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`capacity must be a whole number of at least 1, but is ${String(capacity)}`);
  }
  const items: T[] = [];
  const puts: { wake: () => void; fail: (reason: unknown) => void }[] = [];
  const takes: { wake: () => void; fail: (reason: unknown) => void }[] = [];
  let isClosed = false;

  function sleepIn(line: typeof puts, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const one = { wake: resolve, fail: reject };
      line.push(one);
      signal?.addEventListener("abort", () => {
        const index = line.indexOf(one);
        if (index >= 0) line.splice(index, 1);
        reject(signal.reason as Error);
      });
    });
  }

  return {
    async put(item, { signal } = {}) {
      signal?.throwIfAborted();
      if (!isClosed && items.length >= capacity) await sleepIn(puts, signal);
      if (isClosed) throw new Error("the queue is closed");
      items.push(item);
      takes.shift()?.wake();
    },
    async take({ signal } = {}) {
      signal?.throwIfAborted();
      while (items.length === 0 && !isClosed) await sleepIn(takes, signal);
      if (items.length === 0) return { done: true, value: undefined };
      const [value] = items.splice(0, 1) as [T];
      puts.shift()?.wake();
      return { done: false, value };
    },
    close() {
      isClosed = true;
      for (const put of puts.splice(0)) put.fail(new Error("the queue is closed"));
      for (const take of takes.splice(0)) take.wake();
    },
    get size() {
      return items.length;
    },
  };
}
