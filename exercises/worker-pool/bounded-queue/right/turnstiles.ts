import type { Queue, WaitOptions } from "../solution";

// A monitor: whoever stands at the head of its line looks again after every change; all others just stand behind.
export function createQueue<T>(capacity: number): Queue<T> {
  if (!Number.isInteger(capacity) || capacity < 1) {
    throw new RangeError(`invalid capacity ${String(capacity)}: use a whole number from 1 on`);
  }
  const items: T[] = [];
  const turnstiles = { put: Promise.resolve(), take: Promise.resolve() };
  let isClosed = false;
  let announce: () => void = () => undefined;
  let change = new Promise<void>((resolve) => (announce = resolve));

  function changed(): void {
    announce();
    change = new Promise((resolve) => (announce = resolve));
  }

  /** Waits for its turn, then until `act` gives something; gives up its turn when it is cancelled. */
  function pass<V extends object>(
    side: keyof typeof turnstiles,
    act: () => V | undefined,
    { signal }: WaitOptions = {},
  ): Promise<V> {
    return new Promise((resolve, reject) => {
      const cancel = () => {
        reject(signal?.reason);
        changed();
      };
      if (signal?.aborted) {
        cancel();
        return;
      }
      signal?.addEventListener("abort", cancel);
      turnstiles[side] = turnstiles[side].then(async () => {
        try {
          for (let isWaiting = true; isWaiting && !signal?.aborted;) {
            const done = act();
            if (done) resolve(done);
            else await change;
            isWaiting = done === undefined;
          }
        } catch (error) {
          reject(error);
        }
        signal?.removeEventListener("abort", cancel);
      });
    });
  }

  return {
    async put(item, options) {
      await pass(
        "put",
        () => {
          if (isClosed) throw new Error("closed");
          if (items.length === capacity) return undefined;
          items.push(item);
          changed();
          return {};
        },
        options,
      );
    },
    take: (options) =>
      pass<IteratorResult<T, undefined>>(
        "take",
        () => {
          if (items.length === 0) return isClosed ? { done: true, value: undefined } : undefined;
          const [value] = items.splice(0, 1) as [T];
          changed();
          return { done: false, value };
        },
        options,
      ),
    close() {
      isClosed = true;
      changed();
    },
    get size() {
      return items.length;
    },
  };
}
