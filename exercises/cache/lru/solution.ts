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

interface Node<V> {
  readonly key: string;
  value: V;
  /** used last before this one; nothing below the oldest */
  older: Node<V> | undefined;
  /** used next after this one; nothing above the newest */
  newer: Node<V> | undefined;
}

/**
 * Makes an empty cache that never holds more than `capacity` entries (a whole number of at least 1). `onEvict` is called
 * with each entry that had to make room, and with no other.
 */
export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  // The Map finds a node, the list knows the order of use: each is quick at what the other can't do without a walk.
  const nodes = new Map<string, Node<V>>();
  let oldest: Node<V> | undefined;
  let newest: Node<V> | undefined;

  function unlink({ older, newer }: Node<V>): void {
    if (older) older.newer = newer;
    else oldest = newer;
    if (newer) newer.older = older;
    else newest = older;
  }

  function append(node: Node<V>): void {
    node.older = newest;
    node.newer = undefined;
    if (newest) newest.newer = node;
    else oldest = node;
    newest = node;
  }

  function use(node: Node<V>): void {
    unlink(node);
    append(node);
  }

  function makeRoom(): void {
    if (nodes.size < capacity || !oldest) return;
    const { key, value } = oldest;
    unlink(oldest);
    nodes.delete(key);
    onEvict?.(key, value);
  }

  return {
    get size() {
      return nodes.size;
    },

    get(key) {
      const node = nodes.get(key);
      if (node) use(node);
      return node?.value;
    },

    peek: (key) => nodes.get(key)?.value,
    has: (key) => nodes.has(key),

    set(key, value) {
      const known = nodes.get(key);
      if (known) {
        known.value = value;
        use(known);
        return;
      }
      makeRoom();
      const node: Node<V> = { key, value, older: undefined, newer: undefined };
      nodes.set(key, node);
      append(node);
    },

    delete(key) {
      const node = nodes.get(key);
      if (node) unlink(node);
      return nodes.delete(key);
    },

    keys() {
      const keys: string[] = [];
      for (let node = oldest; node; node = node.newer) keys.push(node.key);
      return keys;
    },
  };
}
