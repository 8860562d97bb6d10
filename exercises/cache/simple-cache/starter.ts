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
  // The cache that the checkout runs today. It is quick, and wrong in more than one place.
  const entries = new Map<string, V>();

  return {
    get(key) {
      return entries.get(key);
    },
    has(key) {
      return entries.has(key);
    },
    set(key, value) {
      if (entries.size >= maxEntries) entries.clear();
      entries.set(key, value);
    },
    delete(key) {
      return entries.delete(key);
    },
    async getOrLoad(key, load) {
      const known = entries.get(key);
      if (known) return known;
      const value = await load(key);
      entries.set(key, value);
      return value;
    },
    stats() {
      return { hits: 0, misses: 0, hitRatio: 0, size: entries.size };
    },
  };
}
