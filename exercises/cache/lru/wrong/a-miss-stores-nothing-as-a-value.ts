// caught by: the order of use › is left alone by peek, has, keys and a get that finds nothing
// Deletes and sets without asking whether the key was there: each miss stores an `undefined`, and evicts for it later.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();

  function makeRoom(): void {
    const oldest = entries.entries().next();
    if (oldest.done || entries.size < capacity) return;
    const [key, value] = oldest.value;
    entries.delete(key);
    onEvict?.(key, value);
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
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
