// caught by: the bound › sends the oldest entry away when a new key finds the cache full
// Trusts the order of an object's keys: keys that look like whole numbers come first, smallest first, whenever they came.
import type { SimpleCache } from "../solution";

export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = Object.create(null) as Record<string, { readonly value: V }>;
  let hits = 0;
  let misses = 0;

  function read(key: string) {
    const entry = entries[key];
    if (entry) hits += 1;
    else misses += 1;
    return entry;
  }

  function set(key: string, value: V): void {
    const keys = Object.keys(entries);
    const [oldest] = keys;
    if (!keys.includes(key) && keys.length >= maxEntries && oldest !== undefined) delete entries[oldest];
    entries[key] = { value };
  }

  return {
    get: (key) => read(key)?.value,
    has: (key) => key in entries,
    set,
    delete: (key) => key in entries && delete entries[key],

    async getOrLoad(key, load) {
      const entry = read(key);
      if (entry) return entry.value;
      const value = await load(key);
      set(key, value);
      return value;
    },

    stats() {
      const reads = hits + misses;
      return { hits, misses, hitRatio: reads === 0 ? 0 : hits / reads, size: Object.keys(entries).length };
    },
  };
}
