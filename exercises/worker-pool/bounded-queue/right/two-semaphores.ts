import type { Queue } from "../solution";

// The textbook's way: one semaphore counts the free places, one the items. Each is a fair line that can be left or closed.
class Semaphore {
  #free: number;
  #isClosed = false;
  readonly #line: { readonly enter: (got: boolean) => void }[] = [];

  constructor(free: number) {
    this.#free = free;
  }

  /** Resolves to true with one unit; to false when it is closed and has none. Rejects when the signal is aborted. */
  acquire(signal?: AbortSignal): Promise<boolean> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve(true);
    }
    if (this.#isClosed) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      const place = {
        enter: (got: boolean) => {
          signal?.removeEventListener("abort", leave);
          resolve(got);
        },
      };
      const leave = () => {
        this.#line.splice(this.#line.indexOf(place), 1);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener("abort", leave);
      this.#line.push(place);
    });
  }

  release(): void {
    const first = this.#line.shift();
    if (first) first.enter(true);
    else this.#free += 1;
  }

  close(): void {
    this.#isClosed = true;
    for (const place of this.#line.splice(0)) place.enter(false);
  }
}

export function createQueue<T>(capacity: number): Queue<T> {
  if (!(Number.isInteger(capacity) && capacity >= 1)) {
    throw new RangeError(`capacity: ${String(capacity)} is not a whole number of at least 1`);
  }
  const places = new Semaphore(capacity);
  const available = new Semaphore(0);
  const items: T[] = [];
  let isClosed = false;

  return {
    async put(item, { signal } = {}) {
      if (isClosed) throw new Error("this queue has been closed");
      if (!(await places.acquire(signal))) throw new Error("this queue has been closed");
      items.push(item);
      available.release();
    },
    async take({ signal } = {}) {
      if (!(await available.acquire(signal))) return { done: true, value: undefined };
      const value = items.shift() as T; // the semaphore counted it
      places.release();
      return { done: false, value };
    },
    close() {
      isClosed = true;
      places.close();
      available.close();
    },
    get size() {
      return items.length;
    },
  };
}
