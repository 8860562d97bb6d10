interface Entry<V> {
  readonly value: V;
  readonly expiresAt: number;
}

type Lookup<V> = { readonly hit: true; readonly value: V } | { readonly hit: false };

/** Keeps at most `limit` values (1 or more), each for `ttl` seconds. */
class BoundedCache<K, V> {
  // A Map remembers the order of insertion, so its first key is the oldest.
  readonly #entries = new Map<K, Entry<V>>();
  readonly #limit: number;
  readonly #ttl: number;
  readonly #now: () => number;

  constructor(limit: number, ttl: number, now: () => number) {
    this.#limit = limit;
    this.#ttl = ttl;
    this.#now = now;
  }

  /** Whether it is there and what it is are two questions: `null` is a value like any other. */
  get(key: K): Lookup<V> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return { hit: false };
    if (this.#now() < entry.expiresAt) return { hit: true, value: entry.value };
    this.#entries.delete(key);
    return { hit: false };
  }

  set(key: K, value: V): void {
    this.#entries.delete(key); // an overwritten entry becomes the youngest
    if (this.#entries.size >= this.#limit) {
      for (const oldest of this.#entries.keys()) {
        this.#entries.delete(oldest);
        break;
      }
    }
    this.#entries.set(key, { value, expiresAt: this.#now() + this.#ttl });
  }
}

let now = 0; // seconds, turned by hand
const discounts = new BoundedCache<string, number | null>(2, 60, () => now);

function ask(merchant: string): void {
  const found = discounts.get(merchant);
  const answer = !found.hit ? "miss" : found.value === null ? "hit, no discount" : `hit, ${found.value} %`;
  console.log(`${now} s, ${merchant}: ${answer}`);
}

ask("Ada");
discounts.set("Ada", 5);
discounts.set("Bo", null);
ask("Ada");
ask("Bo");
now = 59;
ask("Ada");
discounts.set("Cy", 7); // full: the oldest goes
ask("Ada");
now = 60;
ask("Bo");
ask("Cy");
