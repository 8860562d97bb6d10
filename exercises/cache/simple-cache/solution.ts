/** What a cache can tell about its work so far. */
export interface CacheStats {
  /** Reads that found their key. */
  readonly hits: number;
  /** Reads that did not. */
  readonly misses: number;
  /** hits ÷ (hits + misses), from 0 to 1; 0 before the first read. */
  readonly hitRatio: number;
  /** Entries held now. */
  readonly size: number;
}

/** A cache in memory that holds a limited number of entries. Any string is a key and any value can be stored. */
export interface SimpleCache<V> {
  /** The value stored under `key`, or `undefined`. Counts one hit or one miss. */
  get(key: string): V | undefined;
  /** Whether something is stored under `key`. Counts nothing and changes nothing. */
  has(key: string): boolean;
  /** Stores `value`. A new key in a full cache sends the oldest entry away; a known key keeps its age. */
  set(key: string, value: V): void;
  /** Removes `key` and tells whether it was there. */
  delete(key: string): boolean;
  /**
   * The stored value, or else what `load` gives, which is then stored. Counts one hit or one miss.
   * Rejects with the error of a load that fails; the cache is then as it was before.
   */
  getOrLoad(key: string, load: (key: string) => Promise<V>): Promise<V>;
  /** The counts so far. */
  stats(): CacheStats;
}

/** Makes an empty cache that never holds more than `maxEntries` entries (a whole number of at least 1). */
export function createCache<V>(maxEntries: number): SimpleCache<V> {
  // A Map goes through its keys in the order in which they were first set: its first key is the oldest entry.
  // Each value lies in a box, so that "no box" can never be mistaken for a stored `undefined`.
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
      // When this throws, the line below never runs: a failed load leaves no trace but its miss.
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
