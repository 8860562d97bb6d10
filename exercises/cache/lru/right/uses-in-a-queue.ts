import type { LruCache } from "../solution";

interface Entry<V> {
  readonly key: string;
  value: V;
  /** the number of its last use, 0 once it is out of the cache */
  lastUse: number;
}

// Each use appends the entry to a queue; what stands further ahead in it is outdated. The queue has room for two uses an
// entry: when it is full, half of it at least is outdated, so tidying up costs a few steps for each use before it.
export function createLru<V>(capacity: number, onEvict?: (key: string, value: V) => void): LruCache<V> {
  const entries = new Map<string, Entry<V>>();
  const used = new Array<Entry<V> | undefined>(2 * capacity);
  const numbers = new Float64Array(2 * capacity);
  let first = 0;
  let end = 0;
  let lastUse = 0;

  const isOutdated = (place: number) => used[place]?.lastUse !== numbers[place];

  function tidyUp(): void {
    let kept = 0;
    for (let place = first; place < end; place += 1) {
      if (isOutdated(place)) continue;
      used[kept] = used[place];
      numbers[kept] = numbers[place] ?? 0;
      kept += 1;
    }
    used.fill(undefined, kept, end);
    first = 0;
    end = kept;
  }

  function use(entry: Entry<V>): void {
    if (end === used.length) tidyUp();
    lastUse += 1;
    entry.lastUse = lastUse;
    used[end] = entry;
    numbers[end] = lastUse;
    end += 1;
  }

  function makeRoom(): void {
    while (isOutdated(first)) first += 1;
    const oldest = used[first];
    if (!oldest) return;
    leave(oldest);
    onEvict?.(oldest.key, oldest.value);
  }

  function leave(entry: Entry<V>): void {
    entries.delete(entry.key);
    entry.lastUse = 0;
  }

  return {
    get size() {
      return entries.size;
    },
    get(key) {
      const entry = entries.get(key);
      if (entry) use(entry);
      return entry?.value;
    },
    peek: (key) => entries.get(key)?.value,
    has: (key) => entries.has(key),
    set(key, value) {
      let entry = entries.get(key);
      if (!entry) {
        if (entries.size >= capacity) makeRoom();
        entry = { key, value, lastUse: 0 };
        entries.set(key, entry);
      }
      entry.value = value;
      use(entry);
    },
    delete(key) {
      const entry = entries.get(key);
      if (entry) leave(entry);
      return entry !== undefined;
    },
    keys() {
      tidyUp();
      return used.slice(0, end).map((entry) => entry?.key ?? "");
    },
  };
}
