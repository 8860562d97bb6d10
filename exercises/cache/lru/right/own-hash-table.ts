import type { LruCache } from "../solution";

/** An entry hangs in the chain of its bucket and stands in the ring by order of use. */
class Entry<V> {
  chain: Entry<V> | undefined;
  older: Entry<V> = this;
  newer: Entry<V> = this;
  readonly key: string;
  readonly hash: number;
  value: V;

  constructor(key: string, hash: number, value: V) {
    this.key = key;
    this.hash = hash;
    this.value = value;
  }
}

// A hash table of its own instead of a Map: FNV-1a over the key, chains, and twice the buckets when it is full.
export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  let buckets = new Array<Entry<V> | undefined>(16).fill(undefined);
  let size = 0;
  const ring = new Entry<V>("", 0, undefined as V);

  const bucketOf = (hash: number) => hash & (buckets.length - 1);

  function find(key: string, hash: number): Entry<V> | undefined {
    let entry = buckets[bucketOf(hash)];
    while (entry && entry.key !== key) entry = entry.chain;
    return entry;
  }

  function hang(entry: Entry<V>): void {
    entry.chain = buckets[bucketOf(entry.hash)];
    buckets[bucketOf(entry.hash)] = entry;
  }

  function unhang(entry: Entry<V>): void {
    let before = buckets[bucketOf(entry.hash)];
    if (before === entry) {
      buckets[bucketOf(entry.hash)] = entry.chain;
      return;
    }
    while (before && before.chain !== entry) before = before.chain;
    if (before) before.chain = entry.chain;
  }

  function grow(): void {
    buckets = new Array<Entry<V> | undefined>(buckets.length * 2).fill(undefined);
    for (let entry = ring.newer; entry !== ring; entry = entry.newer) hang(entry);
  }

  function unlink(entry: Entry<V>): void {
    entry.older.newer = entry.newer;
    entry.newer.older = entry.older;
  }

  function use(entry: Entry<V>): void {
    entry.older = ring.older;
    entry.newer = ring;
    ring.older.newer = entry;
    ring.older = entry;
  }

  function remove(entry: Entry<V>): void {
    unhang(entry);
    unlink(entry);
    size -= 1;
  }

  return {
    get size() {
      return size;
    },
    get(key) {
      const entry = find(key, hashOf(key));
      if (!entry) return undefined;
      unlink(entry);
      use(entry);
      return entry.value;
    },
    peek: (key) => find(key, hashOf(key))?.value,
    has: (key) => find(key, hashOf(key)) !== undefined,
    set(key, value) {
      const hash = hashOf(key);
      const known = find(key, hash);
      if (known) {
        known.value = value;
        unlink(known);
        use(known);
        return;
      }
      if (size >= capacity) {
        const oldest = ring.newer;
        remove(oldest);
        onEvict?.(oldest.key, oldest.value);
      }
      if (size >= buckets.length) grow();
      const entry = new Entry(key, hash, value);
      hang(entry);
      use(entry);
      size += 1;
    },
    delete(key) {
      const entry = find(key, hashOf(key));
      if (entry) remove(entry);
      return entry !== undefined;
    },
    keys() {
      const inOrder: string[] = [];
      for (let entry = ring.newer; entry !== ring; entry = entry.newer) inOrder.push(entry.key);
      return inOrder;
    },
  };
}

function hashOf(key: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 16_777_619);
  return (hash ^ (hash >>> 15)) >>> 0;
}
