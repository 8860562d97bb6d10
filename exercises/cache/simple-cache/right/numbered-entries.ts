import type { SimpleCache } from "../solution";

// A plain object without a prototype; each entry carries the number of its coming, and the smallest goes first.
export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = Object.create(null) as Record<string, { value: V; readonly number: number }>;
  let next = 0;
  let hits = 0;
  let misses = 0;

  const has = (key: string) => key in entries;
  const size = () => Object.keys(entries).length;

  function evictOldest(): void {
    const all = Object.entries(entries);
    const [oldest] = all.reduce((a, b) => (b[1].number < a[1].number ? b : a));
    Reflect.deleteProperty(entries, oldest);
  }

  function set(key: string, value: V): void {
    const known = entries[key];
    if (known !== undefined) {
      known.value = value;
      return;
    }
    if (size() >= maxEntries) evictOldest();
    entries[key] = { value, number: next++ };
  }

  function get(key: string): V | undefined {
    if (has(key)) hits++;
    else misses++;
    return entries[key]?.value;
  }

  return {
    get,
    has,
    set,
    delete: (key) => has(key) && Reflect.deleteProperty(entries, key),
    async getOrLoad(key, load) {
      if (has(key)) return get(key) as V;
      misses++;
      const value = await load(key);
      set(key, value);
      return value;
    },
    stats: () => ({ hits, misses, hitRatio: hits + misses && hits / (hits + misses), size: size() }),
  };
}
