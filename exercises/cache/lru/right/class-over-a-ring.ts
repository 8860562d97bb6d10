import type { LruCache } from "../solution";

class Link<V> {
  readonly key: string;
  value: V;
  before: Link<V> = this;
  after: Link<V> = this;

  constructor(key: string, value: V) {
    this.key = key;
    this.value = value;
  }

  cut(): void {
    this.before.after = this.after;
    this.after.before = this.before;
  }

  putBefore(link: Link<V>): void {
    this.before = link.before;
    this.after = link;
    link.before.after = this;
    link.before = this;
  }
}

// A ring: its own link lies between the newest entry and the oldest, so that no entry is ever the first or the last,
// and linking knows no special case.
class RingLru<V> implements LruCache<V> {
  readonly #capacity: number;
  readonly #onEvict: (key: string, value: V) => void;
  readonly #links = new Map<string, Link<V>>();
  readonly #ring = new Link("", undefined as V); // nobody reads its key or its value

  constructor(capacity: number, onEvict: (key: string, value: V) => void) {
    this.#capacity = capacity;
    this.#onEvict = onEvict;
  }

  get size(): number {
    return this.#links.size;
  }

  get(key: string): V | undefined {
    const link = this.#links.get(key);
    if (!link) return undefined;
    link.cut();
    link.putBefore(this.#ring);
    return link.value;
  }

  peek(key: string): V | undefined {
    return this.#links.get(key)?.value;
  }

  has(key: string): boolean {
    return this.#links.has(key);
  }

  set(key: string, value: V): void {
    const known = this.#links.get(key);
    known?.cut();
    const link = known ?? new Link(key, value);
    link.value = value;
    link.putBefore(this.#ring);
    this.#links.set(key, link);
    // The new entry stands last, so it can't be the one that goes.
    if (this.size > this.#capacity) this.#evict(this.#ring.after);
  }

  delete(key: string): boolean {
    this.#links.get(key)?.cut();
    return this.#links.delete(key);
  }

  keys(): readonly string[] {
    const keys: string[] = [];
    for (let link = this.#ring.after; link !== this.#ring; link = link.after) keys.push(link.key);
    return keys;
  }

  #evict({ key, value }: Link<V>): void {
    this.delete(key);
    this.#onEvict(key, value);
  }
}

export function createLru<V>(
  capacity: number,
  onEvict: (key: string, value: V) => void = () => undefined,
): LruCache<V> {
  return new RingLru(capacity, onEvict);
}
