// caught by: work › costs the same with 30 entries and with 480
// Walks through the list to find out how many there are, at each `set`.
import type { LruCache } from "../solution";

interface Node<V> {
  readonly key: string;
  value: V;
  older: Node<V> | undefined;
  newer: Node<V> | undefined;
}

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
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

  function count(): number {
    let entries = 0;
    for (let node = oldest; node; node = node.newer) entries += 1;
    return entries;
  }

  function makeRoom(): void {
    if (count() < capacity || !oldest) return;
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
