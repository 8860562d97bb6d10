// caught by: getOrLoad › hands on the error of a failed load and loads again the next time
// Stores the promise of the load and never takes a rejected one out: one outage of a second lasts for ever.
import type { SimpleCache } from "../solution";

export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = new Map<string, { readonly value: V }>();
  const loads = new Map<string, Promise<V>>();
  let hits = 0;
  let misses = 0;

  function read(key: string) {
    const entry = entries.get(key);
    if (entry) hits += 1;
    else misses += 1;
    return entry;
  }

  function set(key: string, value: V): void {
    if (!entries.has(key) && entries.size >= maxEntries) {
      const [oldest] = entries.keys();
      if (oldest !== undefined) entries.delete(oldest);
    }
    entries.set(key, { value });
  }

  async function loadAndStore(key: string, load: (key: string) => Promise<V>): Promise<V> {
    const value = await load(key);
    set(key, value);
    loads.delete(key);
    return value;
  }

  return {
    get: (key) => read(key)?.value,
    has: (key) => entries.has(key),
    set,
    delete: (key) => entries.delete(key),

    async getOrLoad(key, load) {
      const entry = read(key);
      if (entry) return entry.value;
      const running = loads.get(key) ?? loadAndStore(key, load);
      loads.set(key, running);
      return running;
    },

    stats() {
      const reads = hits + misses;
      return { hits, misses, hitRatio: reads === 0 ? 0 : hits / reads, size: entries.size };
    },
  };
}
