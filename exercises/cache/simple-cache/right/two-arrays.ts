import type { SimpleCache } from "../solution";

// Keys and values side by side in order of age. Looking up costs a walk: fine for a dozen entries, right at any size.
export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const keys: string[] = [];
  const values: V[] = [];
  let reads = 0;
  let hits = 0;

  const removeAt = (index: number) => {
    keys.splice(index, 1);
    values.splice(index, 1);
  };

  function store(key: string, value: V): void {
    const index = keys.indexOf(key);
    if (index >= 0) {
      values[index] = value;
      return;
    }
    if (keys.length >= maxEntries) removeAt(0);
    keys.push(key);
    values.push(value);
  }

  return {
    get(key) {
      reads += 1;
      if (keys.includes(key)) hits += 1;
      return values[keys.indexOf(key)];
    },
    has: (key) => keys.includes(key),
    set: store,
    delete(key) {
      const index = keys.indexOf(key);
      if (index >= 0) removeAt(index);
      return index >= 0;
    },
    getOrLoad(key, load) {
      reads += 1;
      const index = keys.indexOf(key);
      if (index >= 0) {
        hits += 1;
        return Promise.resolve(values[index] as V);
      }
      return new Promise<V>((resolve) => resolve(load(key))).then((value) => {
        store(key, value);
        return value;
      });
    },
    stats: () => ({ hits, misses: reads - hits, hitRatio: reads > 0 ? hits / reads : 0, size: keys.length }),
  };
}
