import type { Queue, WaitOptions } from "../solution";

type Next<T> = IteratorResult<T, undefined>;

// As the channels of Go do it: a ring of fixed size, and two lines. Whoever finds a partner in line hands over directly.
export function createQueue<T>(capacity: number): Queue<T> {
  if (!Number.isSafeInteger(capacity) || capacity <= 0) {
    throw new TypeError(`a queue's capacity is an integer above 0, and ${String(capacity)} is none`);
  }
  const ring: T[] = [];
  let head = 0;
  let count = 0;
  let over = false;
  const senders = new Line<{ item: T; sent: () => void; fail: (reason: unknown) => void }>();
  const receivers = new Line<{ give: (next: Next<T>) => void }>();

  const push = (item: T) => {
    ring[(head + count) % capacity] = item;
    count += 1;
  };
  const pull = (): T => {
    const item = ring[head] as T; // `count` says that there is one
    head = (head + 1) % capacity;
    count -= 1;
    return item;
  };

  return {
    async put(item, options) {
      throwIfAborted(options);
      if (over) throw new Error("closed: nothing can be put any more");
      const receiver = receivers.shift();
      if (receiver) receiver.give({ done: false, value: item });
      else if (count < capacity) push(item);
      else {
        await cancellable<undefined>(options, (resolve, reject) =>
          senders.add({ item, sent: () => resolve(undefined), fail: reject }),
        );
      }
    },
    async take(options) {
      throwIfAborted(options);
      if (count > 0) {
        const value = pull();
        const sender = senders.shift();
        if (sender) {
          push(sender.item);
          sender.sent();
        }
        return { done: false, value };
      }
      if (over) return { done: true, value: undefined };
      return cancellable<Next<T>>(options, (resolve) => receivers.add({ give: resolve }));
    },
    close() {
      over = true;
      for (let sender = senders.shift(); sender; sender = senders.shift()) sender.fail(new Error("closed"));
      for (let taker = receivers.shift(); taker; taker = receivers.shift())
        taker.give({ done: true, value: undefined });
    },
    get size() {
      return count;
    },
  };
}

// A set keeps the order in which its members came, and lets one in the middle go without a search.
class Line<W> {
  readonly #waiting = new Set<W>();

  add(one: W): () => void {
    this.#waiting.add(one);
    return () => this.#waiting.delete(one);
  }

  shift(): W | undefined {
    for (const first of this.#waiting) {
      this.#waiting.delete(first);
      return first;
    }
    return undefined;
  }
}

function throwIfAborted(options: WaitOptions | undefined): void {
  options?.signal?.throwIfAborted();
}

function cancellable<V>(
  options: WaitOptions | undefined,
  join: (resolve: (value: V) => void, reject: (reason: unknown) => void) => () => void,
): Promise<V> {
  const signal = options?.signal;
  return new Promise<V>((resolve, reject) => {
    const leave = join(resolve, reject);
    // After it was served, leaving finds nobody and rejecting changes nothing.
    signal?.addEventListener("abort", () => {
      leave();
      reject(signal.reason as Error);
    });
  });
}
