// caught by: counting › gives the ratio of hits to all reads
// Takes the ratio for hits ÷ misses: 3 hits and 1 miss give 3 instead of 0.75.
import type { SimpleCache } from "../solution";

export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = new Map<string, { readonly value: V }>();
  let hits = 0;
  let misses = 0;

  function read(key: string) {
    const entry = entries.get(key);
    if (entry) hits += 1;
    else misses += 1;
    return entry;
  }

  function set(key: string, value: V): void {
    if (!entries.has(key) && entries.size >= maxEntries) evictOldest();
    entries.set(key, { value });
  }

  function evictOldest(): void {
    const [oldest] = entries.keys();
    if (oldest !== undefined) entries.delete(oldest);
  }

  return {
    get: (key) => read(key)?.value,
    has: (key) => entries.has(key),
    set,
    delete: (key) => entries.delete(key),

    async getOrLoad(key, load) {
      const entry = read(key);
      if (entry) return entry.value;
      const value = await load(key);
      set(key, value);
      return value;
    },

    stats() {
      return { hits, misses, hitRatio: misses === 0 ? 0 : hits / misses, size: entries.size };
    },
  };
}
