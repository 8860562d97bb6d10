import type { Limiter } from "../solution";

// A semaphore: who leaves hands the place straight to the first who waits, so nobody can slip in between.
class Semaphore {
  #free: number;
  readonly #queue: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async acquire(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      this.#queue.push(resolve);
    });
  }

  release(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free += 1;
  }
}

export function createLimiter(concurrency: number): Limiter {
  if (!Number.isInteger(concurrency) || concurrency <= 0) {
    throw new TypeError(`Expected concurrency to be a positive integer, got ${String(concurrency)}`);
  }
  const places = new Semaphore(concurrency);
  return async (task) => {
    await places.acquire();
    try {
      return await task();
    } finally {
      places.release();
    }
  };
}
