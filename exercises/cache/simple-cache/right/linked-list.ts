import type { SimpleCache } from "../solution";

interface Node<V> {
  readonly key: string;
  value: V;
  older: Node<V> | undefined;
  younger: Node<V> | undefined;
}

// The order of age is a doubly linked list, the way to a node is a Map: every operation takes constant time.
export function createCache<V>(maxEntries: number): SimpleCache<V> {
  const nodes = new Map<string, Node<V>>();
  let oldest: Node<V> | undefined;
  let youngest: Node<V> | undefined;
  const counts = { hits: 0, misses: 0 };

  function append(key: string, value: V): void {
    const node: Node<V> = { key, value, older: youngest, younger: undefined };
    if (youngest) youngest.younger = node;
    youngest = node;
    oldest ??= node;
    nodes.set(key, node);
  }

  function unlink(node: Node<V>): void {
    if (node.older) node.older.younger = node.younger;
    else oldest = node.younger;
    if (node.younger) node.younger.older = node.older;
    else youngest = node.older;
    nodes.delete(node.key);
  }

  function find(key: string): Node<V> | undefined {
    const node = nodes.get(key);
    counts[node ? "hits" : "misses"] += 1;
    return node;
  }

  const cache: SimpleCache<V> = {
    get: (key) => find(key)?.value,
    has: (key) => nodes.has(key),
    set(key, value) {
      const known = nodes.get(key);
      if (known) {
        known.value = value;
        return;
      }
      if (nodes.size === maxEntries && oldest) unlink(oldest);
      append(key, value);
    },
    delete(key) {
      const node = nodes.get(key);
      if (!node) return false;
      unlink(node);
      return true;
    },
    async getOrLoad(key, load) {
      const node = find(key);
      if (node) return node.value;
      const value = await load(key);
      cache.set(key, value);
      return value;
    },
    stats: () => ({
      ...counts,
      hitRatio: counts.hits === 0 ? 0 : counts.hits / (counts.hits + counts.misses),
      size: nodes.size,
    }),
  };
  return cache;
}
