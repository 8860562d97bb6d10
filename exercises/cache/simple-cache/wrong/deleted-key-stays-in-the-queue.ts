// caught by: the bound › takes a key that was deleted and stored again for a new one
// Keeps the order in an array and forgets it in `delete`: a key that left is still in the queue, at its old place.
import type { SimpleCache } from "../solution";

export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = new Map<string, { readonly value: V }>();
  const queue: string[] = [];
  let hits = 0;
  let misses = 0;

  function read(key: string) {
    const entry = entries.get(key);
    if (entry) hits += 1;
    else misses += 1;
    return entry;
  }

  function set(key: string, value: V): void {
    if (!entries.has(key)) {
      queue.push(key);
      if (entries.size >= maxEntries) entries.delete(queue.shift() ?? "");
    }
    entries.set(key, { value });
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
      const reads = hits + misses;
      return { hits, misses, hitRatio: reads === 0 ? 0 : hits / reads, size: entries.size };
    },
  };
}
