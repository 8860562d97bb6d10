// caught by: storing › keeps values that look like nothing, and moves them too
// Takes a stored `undefined` for nothing when it deletes: the key stays.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();
  function evictOldest() {
    const oldest = entries.keys().next().value;
    if (oldest !== undefined) {
      const value = entries.get(oldest) as V;
      entries.delete(oldest);
      onEvict?.(oldest, value);
    }
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
      if (entries.has(key)) entries.delete(key);
      else if (entries.size >= capacity) evictOldest();
      entries.set(key, value);
    },
    delete(key) {
      if (entries.get(key) === undefined) return false;
      entries.delete(key);
      return true;
    },
    keys: () => [...entries.keys()],
  };
}
