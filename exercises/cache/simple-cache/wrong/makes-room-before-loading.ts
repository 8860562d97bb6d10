// caught by: getOrLoad › leaves a full cache as it was when a load fails
// Makes room for an answer that may never come: each failed load throws a good entry away.
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
      if (entries.size >= maxEntries) evictOldest();
      const value = await load(key);
      set(key, value);
      return value;
    },

    stats() {
      const reads = hits + misses;
      return { hits, misses, hitRatio: reads === 0 ? 0 : hits / reads, size: entries.size };
    },
  };
}
