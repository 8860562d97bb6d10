// caught by: storing › keeps values that look like nothing, and moves them too
// Takes a falsy value for “not stored”: an empty page or a stock of 0 is never moved, and goes though it is read all the time.
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
      const value = entries.get(key);
      if (!value) return value;
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
