// caught by: counting › gives the ratio of hits to all reads
// Rounds the ratio for the screen where others still have to count with it.
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
      set(key, value);
      return value;
    },
    stats() {
      const reads = hits + misses;
      return {
        hits,
        misses,
        hitRatio: reads === 0 ? 0 : Math.round((hits / reads) * 100) / 100,
        size: entries.size,
      };
    },
  };
}
