// caught by: the bound › goes by the last use, not by the number of uses
// Evicts what was used least often: another rule. Last year’s bestseller stays for ever, and what is new never gets in.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, V>();
  const uses = new Map<string, number>();
  const count = (key: string) => uses.set(key, (uses.get(key) ?? 0) + 1);

  function makeRoom(): void {
    if (entries.size < capacity) return;
    const byUses = [...entries].sort(([a], [b]) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
    const [rarest] = byUses;
    if (!rarest) return;
    const [key, value] = rarest;
    entries.delete(key);
    onEvict?.(key, value);
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      if (!entries.has(key)) return undefined;
      const value = entries.get(key) as V;
      entries.delete(key);
      entries.set(key, value);
      count(key);
      return value;
    },
    peek: (key) => entries.get(key),
    has: (key) => entries.has(key),
    set(key, value) {
      if (!entries.delete(key)) makeRoom();
      entries.set(key, value);
      count(key);
    },
    delete: (key) => entries.delete(key),
    keys: () => [...entries.keys()],
  };
}
