// caught by: the bound › evicts the least recently used entry when a new key finds the cache full
// Throws everything away when it is full: every now and then all reads miss at once, and the database feels it.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();

  function makeRoom(): void {
    const oldest = entries.entries().next();
    if (oldest.done || entries.size < capacity) return;
    for (const [key, value] of entries) onEvict?.(key, value);
    entries.clear();
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      if (!entries.has(key)) return undefined;
      const value = entries.get(key) as V;
      entries.delete(key);
      entries.set(key, value);
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
