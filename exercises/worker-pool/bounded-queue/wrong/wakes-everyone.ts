// caught by: an empty queue › serves waiting takes in the order of their calls, each with an item of its own
// Wakes every take for one item and doesn’t look again: the first gets it, the others get an item that isn’t there.
import type { Queue } from "../solution";

export function createQueue<T>(capacity: number): Queue<T> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`capacity must be a whole number of at least 1, but is ${String(capacity)}`);
  }
  const items: T[] = [];
  const waiting = new Set<() => void>();
  let isClosed = false;

  function changed(): void {
    for (const wake of [...waiting]) wake();
    waiting.clear();
  }

  function change(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.add(resolve);
      signal?.addEventListener("abort", () => {
        waiting.delete(resolve);
        reject(signal.reason as Error);
      });
    });
  }

  return {
    async put(item, { signal } = {}) {
      signal?.throwIfAborted();
      while (items.length >= capacity && !isClosed) await change(signal);
      if (isClosed) throw new Error("the queue is closed");
      items.push(item);
      changed();
    },
    async take({ signal } = {}) {
      signal?.throwIfAborted();
      if (items.length === 0 && !isClosed) await change(signal);
      if (items.length === 0 && isClosed) return { done: true, value: undefined };
      const [value] = items.splice(0, 1) as [T];
      changed();
      return { done: false, value };
    },
    close() {
      isClosed = true;
      changed();
    },
    get size() {
      return items.length;
    },
  };
}
