/** A cache in memory of limited size, which keeps what was used most recently. Any string is a key, any value a value. */
export interface LruCache<V> {
  /** Entries held now. */
  readonly size: number;
  /** The value stored under `key`, or `undefined`. Counts as a use. */
  get(key: string): V | undefined;
  /** The value stored under `key`, or `undefined`. Does not count as a use. */
  peek(key: string): V | undefined;
  /** Whether something is stored under `key`. Does not count as a use. */
  has(key: string): boolean;
  /** Stores `value`, which counts as a use. A new key in a full cache evicts the least recently used entry. */
  set(key: string, value: V): void;
  /** Removes `key` and tells whether it was there. */
  delete(key: string): boolean;
  /** All keys, the least recently used first. */
  keys(): readonly string[];
}

/**
 * Makes an empty cache that never holds more than `capacity` entries (a whole number of at least 1). `onEvict` is called
 * with each entry that had to make room, and with no other.
 */
export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  // What the shop runs today: it evicts what came first, however often it is used, and reports the wrong one.
  const entries = new Map<string, V>();

  return {
    get size() {
      return entries.size;
    },
    get: (key) => entries.get(key),
    peek: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set(key, value) {
      const [first] = entries.keys();
      if (entries.size >= capacity && first !== undefined) {
        entries.delete(first);
        onEvict?.(key, value);
      }
      entries.set(key, value);
    },
    delete: (key) => entries.delete(key),
    keys: () => [...entries.keys()],
  };
}
