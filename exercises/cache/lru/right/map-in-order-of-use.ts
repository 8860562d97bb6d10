import type { LruCache } from "../solution";

// A Map alone: taking a key out and setting it again puts it at the end, so the first key is the least recently used. The
// language promises that order; how fast the first key is found when many before it were deleted, each engine decides.
export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      if (!entries.has(key)) return undefined;
      const value = entries.get(key) as V; // it is there, and may well be `undefined`
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    peek: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set(key, value) {
      const isNew = !entries.delete(key);
      if (isNew && entries.size >= capacity) {
        const oldest = entries.entries().next();
        if (!oldest.done) {
          entries.delete(oldest.value[0]);
          onEvict?.(...oldest.value);
        }
      }
      entries.set(key, value);
    },
    delete: (key) => entries.delete(key),
    keys: () => Array.from(entries.keys()),
  };
}
