// caught by: the order of use › moves a key to the end when it is read
// Marks what is read and passes over it once, as the clock algorithm does: cheap and close to the rule, but another order.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();
  const marked = new Set<string>();

  function makeRoom(): void {
    if (entries.size < capacity) return;
    for (const [key, value] of entries) {
      entries.delete(key);
      if (!marked.delete(key)) return onEvict?.(key, value);
      entries.set(key, value);
    }
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      if (!entries.has(key)) return undefined;
      const value = entries.get(key) as V;
      marked.add(key);
      return value;
    },
    peek: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set(key, value) {
      if (!entries.delete(key)) makeRoom();
      entries.set(key, value);
    },
    delete: (key) => entries.delete(key),
    keys: () => [...entries.keys()],
  };
}
