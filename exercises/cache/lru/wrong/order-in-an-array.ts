// caught by: work › costs the same with 30 entries and with 480
// Keeps the order in an array: to move a key, `indexOf` walks to it and `splice` moves all after it.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();
  const order: string[] = [];
  const remove = (key: string) => order.splice(order.indexOf(key), 1);

  function makeRoom(): void {
    const [oldest] = order;
    if (oldest === undefined || entries.size < capacity) return;
    const value = entries.get(oldest) as V;
    remove(oldest);
    entries.delete(oldest);
    onEvict?.(oldest, value);
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      if (!entries.has(key)) return undefined;
      remove(key);
      order.push(key);
      return entries.get(key);
    },
    peek: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set(key, value) {
      if (entries.has(key)) remove(key);
      else makeRoom();
      order.push(key);
      entries.set(key, value);
    },
    delete(key) {
      if (entries.has(key)) remove(key);
      return entries.delete(key);
    },
    keys: () => [...order],
  };
}
