// caught by: getOrLoad › stores as set would, when the key came in during the load
// Makes room after a load without asking whether the key has come in meanwhile.
import type { SimpleCache } from "../solution";

export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = new Map<string, V>();
  let hits = 0;
  let misses = 0;
  function count(key: string): boolean {
    const known = entries.has(key);
    if (known) hits += 1;
    else misses += 1;
    return known;
  }
  function evictOldest() {
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  }
  function set(key: string, value: V): void {
    if (!entries.has(key) && entries.size >= maxEntries) evictOldest();
    entries.set(key, value);
  }
  return {
    get(key) {
      count(key);
      return entries.get(key);
    },
    has: (key) => entries.has(key),
    set,
    delete(key) {
      return entries.delete(key);
    },
    async getOrLoad(key, load) {
      if (count(key)) return entries.get(key) as V;
      const value = await load(key);
      if (entries.size >= maxEntries) evictOldest();
      entries.set(key, value);
      return value;
    },
    stats() {
      const reads = hits + misses;
      return { hits, misses, hitRatio: reads === 0 ? 0 : hits / reads, size: entries.size };
    },
  };
}
