// caught by: the bound › evicts nobody when a stored key gets a new value
// Makes room before asking whether the key is new: each update in a full cache costs a good entry its place.
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
      if (!entries.has(key)) return undefined;
      const value = entries.get(key) as V;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    peek: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set(key, value) {
      makeRoom();
      entries.delete(key);
      entries.set(key, value);
    },
    delete: (key) => entries.delete(key),
    keys: () => [...entries.keys()],
  };
}
