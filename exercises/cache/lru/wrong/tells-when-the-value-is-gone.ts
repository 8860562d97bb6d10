// caught by: onEvict › hears once of each entry that makes room
// Looks the value up after deleting it: whoever wants to write it to disk is given `undefined`.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();

  function makeRoom(): void {
    const oldest = entries.entries().next();
    if (oldest.done || entries.size < capacity) return;
    const [key] = oldest.value;
    entries.delete(key);
    onEvict?.(key, entries.get(key) as V);
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
