// caught by: work › costs the same with 30 entries and with 480
// Stamps each use and looks through all stamps when it has to evict: reads are quick, and each new key costs a walk.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, { value: V; usedAt: number }>();
  let now = 0;

  function makeRoom(): void {
    if (entries.size < capacity) return;
    let oldest: { key: string; value: V; usedAt: number } | undefined;
    for (const [key, entry] of entries) {
      if (!oldest || entry.usedAt < oldest.usedAt) oldest = { key, ...entry };
    }
    if (!oldest) return;
    entries.delete(oldest.key);
    onEvict?.(oldest.key, oldest.value);
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      const entry = entries.get(key);
      if (entry) entry.usedAt = now++;
      return entry?.value;
    },
    peek: (key) => entries.get(key)?.value,
    has: (key) => entries.has(key),
    set(key, value) {
      if (!entries.has(key)) makeRoom();
      entries.set(key, { value, usedAt: now++ });
    },
    delete: (key) => entries.delete(key),
    keys: () => [...entries].sort(([, a], [, b]) => a.usedAt - b.usedAt).map(([key]) => key),
  };
}
