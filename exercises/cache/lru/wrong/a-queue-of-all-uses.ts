// caught by: work › makes no garbage on a hit
// Appends a record of each use to a queue and skips outdated ones when it evicts. As long as reads hit, the queue only grows.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, { value: V; use: number }>();
  const uses: { key: string; use: number }[] = [];
  let first = 0;
  let lastUse = 0;

  function use(key: string, value: V): void {
    lastUse += 1;
    entries.set(key, { value, use: lastUse });
    uses.push({ key, use: lastUse });
  }

  function makeRoom(): void {
    while (entries.size >= capacity) {
      const next = uses[first++];
      const entry = next && entries.get(next.key);
      if (!next || entry?.use !== next.use) continue;
      entries.delete(next.key);
      onEvict?.(next.key, entry.value);
    }
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      const entry = entries.get(key);
      if (entry) use(key, entry.value);
      return entry?.value;
    },
    peek: (key) => entries.get(key)?.value,
    has: (key) => entries.has(key),
    set(key, value) {
      if (!entries.has(key)) makeRoom();
      use(key, value);
    },
    delete: (key) => entries.delete(key),
    keys: () => [...entries].sort(([, a], [, b]) => a.use - b.use).map(([key]) => key),
  };
}
