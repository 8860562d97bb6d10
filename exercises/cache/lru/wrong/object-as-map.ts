// caught by: the order of use › begins as the order in which keys were stored, numbers too
// Keeps the order in a plain object: keys that look like whole numbers stand first, whenever they were used.
import type { LruCache } from "../solution";

export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = Object.create(null) as Record<string, V>;
  const size = () => Object.keys(entries).length;

  function makeRoom(): void {
    const [oldest] = Object.entries(entries);
    if (!oldest || size() < capacity) return;
    const [key, value] = oldest;
    Reflect.deleteProperty(entries, key);
    onEvict?.(key, value);
  }

  return {
    get size() {
      return size();
    },
    get(key) {
      if (!Object.hasOwn(entries, key)) return undefined;
      const value = entries[key] as V;
      Reflect.deleteProperty(entries, key);
      entries[key] = value;
      return value;
    },
    peek: (key) => entries[key],
    has: (key) => key in entries,
    set(key, value) {
      if (key in entries) Reflect.deleteProperty(entries, key);
      else makeRoom();
      entries[key] = value;
    },
    delete: (key) => key in entries && Reflect.deleteProperty(entries, key),
    keys: () => Object.keys(entries),
  };
}
