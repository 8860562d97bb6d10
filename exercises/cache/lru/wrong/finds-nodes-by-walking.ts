// caught by: work › costs the same with 30 entries and with 480
// Has the list but no Map beside it: each question for a key is a walk from the newest.
import type { LruCache } from "../solution";

interface Node<V> {
  readonly key: string;
  value: V;
  older: Node<V> | undefined;
  newer: Node<V> | undefined;
}

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  let size = 0;
  let oldest: Node<V> | undefined;
  let newest: Node<V> | undefined;

  function find(key: string): Node<V> | undefined {
    let node = newest;
    while (node && node.key !== key) node = node.older;
    return node;
  }

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
    if (size < capacity || !oldest) return;
    const { key, value } = oldest;
    unlink(oldest);
    size -= 1;
    onEvict?.(key, value);
  }

  return {
    get size() {
      return size;
    },

    get(key) {
      const node = find(key);
      if (node) use(node);
      return node?.value;
    },

    peek: (key) => find(key)?.value,
    has: (key) => find(key) !== undefined,

    set(key, value) {
      const known = find(key);
      if (known) {
        known.value = value;
        use(known);
        return;
      }
      makeRoom();
      const node: Node<V> = { key, value, older: undefined, newer: undefined };
      size += 1;
      append(node);
    },

    delete(key) {
      const node = find(key);
      if (!node) return false;
      unlink(node);
      size -= 1;
      return true;
    },

    keys() {
      const keys: string[] = [];
      for (let node = oldest; node; node = node.newer) keys.push(node.key);
      return keys;
    },
  };
}
