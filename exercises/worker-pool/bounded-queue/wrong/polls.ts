// caught by: a full queue › makes a put wait until an item is taken
// Looks every 5 ms whether there is room: each wait is 2.5 ms too long on average, and an idle program keeps waking.
import type { Queue } from "../solution";

export function createQueue<T>(capacity: number): Queue<T> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`capacity must be a whole number of at least 1, but is ${String(capacity)}`);
  }
  const items: T[] = [];
  let lastPut: Promise<unknown> = Promise.resolve();
  let lastTake: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function until(isReady: () => boolean, signal: AbortSignal | undefined): Promise<void> {
    while (!isReady() && !isClosed && !signal?.aborted) await new Promise((wake) => setTimeout(wake, 5));
    signal?.throwIfAborted();
  }

  return {
    put(item, { signal } = {}) {
      const turn = lastPut.then(async () => {
        await until(() => items.length < capacity, signal);
        if (isClosed) throw new Error("the queue is closed");
        items.push(item);
      });
      lastPut = turn.catch(() => undefined);
      return turn;
    },
    take({ signal } = {}) {
      const turn = lastTake.then(async (): Promise<IteratorResult<T, undefined>> => {
        await until(() => items.length > 0, signal);
        if (items.length === 0) return { done: true, value: undefined };
        const [value] = items.splice(0, 1) as [T];
        return { done: false, value };
      });
      lastTake = turn.catch(() => undefined);
      return turn;
    },
    close() {
      isClosed = true;
    },
    get size() {
      return items.length;
    },
  };
}
