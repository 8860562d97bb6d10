import type { CacheStats, SimpleCache } from "../solution";

// A class; whether a key is there is asked with `has`, so that the value itself never has to tell.
class MapCache<V> implements SimpleCache<V> {
  readonly #entries = new Map<string, V>();
  readonly #maxEntries: number;
  #hits = 0;
  #misses = 0;

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  get(key: string): V | undefined {
    if (this.has(key)) this.#hits += 1;
    else this.#misses += 1;
    return this.#entries.get(key);
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  set(key: string, value: V): void {
    this.#entries.set(key, value);
    // Only a new key can have made it too big, and a new key stands last: the first to go is never it.
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#maxEntries) break;
      this.#entries.delete(oldest);
    }
  }

  delete(key: string): boolean {
    return this.#entries.delete(key);
  }

  async getOrLoad(key: string, load: (key: string) => Promise<V>): Promise<V> {
    const known = this.has(key);
    const value = this.get(key);
    if (known) return value as V;
    const loaded = await load(key);
    this.set(key, loaded);
    return loaded;
  }

  stats(): CacheStats {
    const reads = this.#hits + this.#misses;
    return {
      hits: this.#hits,
      misses: this.#misses,
      hitRatio: this.#hits / Math.max(reads, 1),
      size: this.#entries.size,
    };
  }
}

export function createCache<V>(maxEntries: number): SimpleCache<V> {
  return new MapCache(maxEntries);
}
