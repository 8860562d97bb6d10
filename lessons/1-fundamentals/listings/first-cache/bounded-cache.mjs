/** Keeps at most `limit` values (1 or more), each for `ttl` seconds. */
class BoundedCache {
  // A Map remembers the order of insertion, so its first key is the oldest.
  #entries = new Map();
  #limit;
  #ttl;
  #now;

  constructor(limit, ttl, now) {
    this.#limit = limit;
    this.#ttl = ttl;
    this.#now = now;
  }

  /** Whether it is there and what it is are two questions: `null` is a value like any other. */
  get(key) {
    const entry = this.#entries.get(key);
    if (entry === undefined) return { hit: false };
    if (this.#now() < entry.expiresAt) return { hit: true, value: entry.value };
    this.#entries.delete(key);
    return { hit: false };
  }

  set(key, value) {
    this.#entries.delete(key); // an overwritten entry becomes the youngest
    if (this.#entries.size >= this.#limit) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
    this.#entries.set(key, { value, expiresAt: this.#now() + this.#ttl });
  }
}

let now = 0; // seconds, turned by hand
const discounts = new BoundedCache(2, 60, () => now);

function ask(merchant) {
  const { hit, value } = discounts.get(merchant);
  const answer = !hit ? "miss" : value === null ? "hit, no discount" : `hit, ${value} %`;
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
