import { describe, expect, it } from "vitest";
import { cost, evidence, growth, race } from "#grader";
import { createLru, type LruCache } from "./solution";

/** A full cache: the first of the keys is the least recently used. */
function filledWith(...keys: string[]): LruCache<string> {
  const cache = createLru<string>(keys.length);
  for (const key of keys) cache.set(key, `page of ${key}`);
  return cache;
}

/** Values that are easily taken for “nothing is stored”. */
const LOOK_LIKE_NOTHING = [undefined, null, NaN, 0, "", false];

const show = (value: unknown) => (value === "" ? '""' : String(value));

describe("storing", () => {
  it("gives back what was stored, and undefined for what was not", () => {
    const cache = createLru<number>(10);
    cache.set("home", 5);
    expect(cache.get("home"), "get of a stored key").toBe(5);
    expect(cache.peek("home"), "peek at a stored key").toBe(5);
    expect(cache.get("cart"), "get of another key").toBe(undefined);
    expect(cache.peek("cart"), "peek at another key").toBe(undefined);
    expect([cache.has("home"), cache.has("cart")], "has, of both keys").toEqual([true, false]);
  });

  it("replaces the value of a key that is stored again", () => {
    const cache = createLru<number>(10);
    cache.set("home", 5);
    cache.set("home", 7);
    expect(cache.get("home")).toBe(7);
    expect(cache.size, "entries after storing one key twice").toBe(1);
  });

  it("keeps values that look like nothing, and moves them too", () => {
    for (const value of LOOK_LIKE_NOTHING) {
      const cache = createLru<unknown>(2);
      cache.set("home", value);
      cache.set("cart", "page of cart");
      expect(cache.has("home"), `has, after storing ${show(value)}`).toBe(true);
      expect(cache.peek("home"), `peek, after storing ${show(value)}`).toBe(value);
      expect(cache.get("home"), `get, after storing ${show(value)}`).toBe(value);
      expect(cache.keys(), `keys, after a get of ${show(value)}`).toEqual(["cart", "home"]);
      cache.set("home", value);
      expect(cache.keys(), `keys, after storing ${show(value)} again`).toEqual(["cart", "home"]);
      expect(cache.delete("home"), `delete, after storing ${show(value)}`).toBe(true);
      expect(cache.has("home"), `has, after deleting a stored ${show(value)}`).toBe(false);
    }
  });

  it("deletes a key and tells whether it was there", () => {
    const cache = filledWith("home", "cart", "help");
    expect(cache.delete("cart"), "deleting a stored key").toBe(true);
    expect(cache.delete("cart"), "deleting it again").toBe(false);
    expect(cache.keys(), "keys after that").toEqual(["home", "help"]);
    expect(cache.size, "entries after that").toBe(2);
  });

  it("takes any string for a key, constructor and __proto__ too", () => {
    for (const key of ["constructor", "toString", "__proto__", ""]) {
      const cache = createLru<number>(10);
      expect(cache.has(key), `has("${key}") on an empty cache`).toBe(false);
      expect(cache.get(key), `get("${key}") on an empty cache`).toBe(undefined);
      cache.set(key, 5);
      expect(cache.get(key), `get("${key}") after storing 5`).toBe(5);
      expect(cache.keys(), `keys after storing “${key}”`).toEqual([key]);
      const single = createLru<number>(1);
      single.set(key, 5);
      single.set("cart", 6);
      expect(single.keys(), `keys after storing “${key}” and cart with room for one`).toEqual(["cart"]);
    }
  });

  it("shares nothing with another cache", () => {
    const [one, other] = [createLru<number>(10), createLru<number>(10)];
    one.set("home", 5);
    expect(other.size, "entries of a cache that stored nothing").toBe(0);
    expect(other.has("home"), "has, on a cache that stored nothing").toBe(false);
  });
});

describe("the order of use", () => {
  it("begins as the order in which keys were stored, numbers too", () => {
    expect(filledWith("home", "30", "cart", "20").keys()).toEqual(["home", "30", "cart", "20"]);
  });

  it("moves a key to the end when it is read", () => {
    const cache = filledWith("home", "cart", "help");
    cache.get("home");
    expect(cache.keys(), "after a get of the oldest").toEqual(["cart", "help", "home"]);
    cache.get("help");
    expect(cache.keys(), "after a get from the middle").toEqual(["cart", "home", "help"]);
    cache.get("help");
    expect(cache.keys(), "after a get of the newest").toEqual(["cart", "home", "help"]);
  });

  it("moves a key to the end when its value is replaced", () => {
    const cache = filledWith("home", "cart", "help");
    cache.set("home", "new page");
    expect(cache.keys()).toEqual(["cart", "help", "home"]);
  });

  it("is left alone by peek, has, keys and a get that finds nothing", () => {
    const cache = filledWith("home", "cart", "help");
    cache.peek("home");
    cache.has("home");
    cache.keys();
    cache.get("blog");
    expect(cache.keys()).toEqual(["home", "cart", "help"]);
    expect(cache.size, "entries").toBe(3);
  });

  it("takes a key that was deleted and stored again for a new one", () => {
    const cache = filledWith("home", "cart", "help");
    cache.delete("home");
    cache.set("home", "page of home");
    expect(cache.keys()).toEqual(["cart", "help", "home"]);
  });
});

describe("the bound", () => {
  it("evicts the least recently used entry when a new key finds the cache full", () => {
    const cache = filledWith("home", "cart", "help");
    cache.get("home");
    cache.set("blog", "page of blog");
    expect(cache.keys(), "after a get of home and a new key").toEqual(["help", "home", "blog"]);
    cache.set("jobs", "page of jobs");
    expect(cache.keys(), "after one more").toEqual(["home", "blog", "jobs"]);
  });

  it("goes by the last use, not by the number of uses", () => {
    const cache = filledWith("home", "cart");
    for (let n = 1; n <= 10; n += 1) cache.get("home");
    cache.get("cart");
    cache.set("help", "page of help");
    expect(cache.keys(), "after ten reads of home, one of cart, and a new key").toEqual(["cart", "help"]);
  });

  it("never holds more entries than it may", () => {
    const cache = createLru<number>(3);
    for (let n = 1; n <= 100; n += 1) {
      cache.set(`page ${n}`, n);
      expect(cache.size, `entries after storing ${n} keys`).toBe(Math.min(n, 3));
      expect(cache.keys().length, `keys after storing ${n}`).toBe(Math.min(n, 3));
    }
  });

  it("works with room for a single entry", () => {
    const cache = filledWith("home");
    cache.get("home");
    cache.set("home", "new page");
    expect(cache.get("home"), "after replacing the only value").toBe("new page");
    cache.set("cart", "page of cart");
    expect(cache.keys(), "after storing a second key").toEqual(["cart"]);
    expect(cache.get("cart"), "the second value").toBe("page of cart");
  });

  it("evicts nobody when a stored key gets a new value", () => {
    const cache = filledWith("home", "cart", "help");
    cache.set("help", "new page");
    expect(cache.keys(), "after a new value for the newest").toEqual(["home", "cart", "help"]);
    cache.set("cart", "new page");
    expect(cache.keys(), "after a new value in the middle").toEqual(["home", "help", "cart"]);
  });

  it("counts what is there, not what was ever stored", () => {
    const cache = filledWith("home", "cart", "help");
    cache.delete("cart");
    cache.set("blog", "page of blog");
    expect(cache.keys(), "after deleting one of three and storing another").toEqual(["home", "help", "blog"]);
  });
});

describe("onEvict", () => {
  function watched(capacity: number) {
    const evicted: [key: string, value: unknown][] = [];
    const cache = createLru<unknown>(capacity, (key, value) => void evicted.push([key, value]));
    return { cache, evicted };
  }

  it("hears once of each entry that makes room", () => {
    const { cache, evicted } = watched(2);
    for (const [index, key] of ["home", "cart", "help", "blog"].entries()) cache.set(key, index);
    expect(evicted, "evicted by four keys with room for two").toEqual([
      ["home", 0],
      ["cart", 1],
    ]);
  });

  it("hears of values that look like nothing", () => {
    for (const value of LOOK_LIKE_NOTHING) {
      const { cache, evicted } = watched(1);
      cache.set("home", value);
      cache.set("cart", "page of cart");
      expect(evicted, `evicted, when ${show(value)} was stored`).toEqual([["home", value]]);
    }
  });

  it("does not hear of what was deleted or replaced", () => {
    const { cache, evicted } = watched(2);
    cache.set("home", 1);
    cache.set("home", 2);
    cache.set("cart", 3);
    cache.set("cart", 4);
    cache.delete("home");
    cache.delete("blog");
    cache.set("help", 5);
    expect(evicted, "evicted, though there was always room").toEqual([]);
  });
});

describe("a thousand uses in any order", () => {
  it("leave the same keys as a list in which each use moves its key to the end", () => {
    const cache = createLru<number>(8);
    let expected: string[] = [];
    let state = 7;
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
    for (let n = 1; n <= 1_000; n += 1) {
      const key = `page ${random(12)}`;
      const others = expected.filter((other) => other !== key);
      const action = random(10);
      if (action === 0) {
        cache.delete(key);
        expected = others;
      } else if (action < 5) {
        cache.get(key);
        if (expected.includes(key)) expected = [...others, key];
      } else {
        cache.set(key, n);
        expected = [...others, key].slice(-8);
      }
      expect(cache.keys(), `keys after ${n} uses`).toEqual(expected);
    }
  });
});

/** All keys have the same length, so that whoever reads every letter of one does the same work at each size. */
const pad = (n: number) => String(n).padStart(4, "0");
const keysOf = (count: number) => Array.from({ length: count }, (_, index) => `page ${pad(index)}`);

describe("work", () => {
  /** A full cache whose order is not the one in which keys were stored: each third was read since. */
  function used(size: number) {
    let evicted = "";
    const cache = createLru<number>(size, (key) => (evicted = key));
    const keys = keysOf(size);
    for (const key of keys) cache.set(key, 1);
    for (let n = 0; n < size; n += 3) cache.get(keys[n] ?? "");
    return { cache, evicted: () => evicted };
  }

  /** Five hundred of each operation, on keys from everywhere in the cache, which holds the same keys after each round. */
  function useAll({ cache, evicted }: ReturnType<typeof used>, size: number): void {
    for (let n = 0; n < 500; n += 1) {
      const key = `page ${pad((n * 7_919) % size)}`;
      cache.get(key);
      cache.peek(key);
      cache.has(key);
      cache.set(key, n);
      cache.get(`missing ${pad(n)}`);
      cache.set(`new ${pad(n)}`, n);
      cache.delete(`new ${pad(n)}`);
      cache.set(evicted(), n);
    }
  }

  it("costs the same with 30 entries and with 480", () => {
    const using = growth(used, useAll, {
      sizes: [30, 60, 120, 240, 480],
      title: "Four thousand operations on a fuller and fuller cache",
    });
    expect(using).toBeAtMost("1");
  });

  it("makes no garbage on a hit", () => {
    const { cache } = used(1_000);
    const hits = cost(() => {
      for (const key of keysOf(1_000)) cache.get(key);
    });
    expect(hits.allocations, "things made by a thousand hits").toBeAtMost(0);
    const { cache: smaller } = used(100);
    const newKeys = cost(() => {
      for (let n = 0; n < 200; n += 1) smaller.set(`new ${n}`, n);
    });
    expect(newKeys.allocations, "things made by two hundred new keys").toBeAtMost(800);
  });
});

describe("a recorded stretch of reads", () => {
  const ROOM = 4;
  // The home page and the cart are read all the time; in between, somebody looks through the sale, and a crawler passes.
  const READS = (
    "home cart home tea home cart oil home cart tea home rice cart home tea " +
    "sale1 sale2 sale3 home sale1 sale2 home cart sale1 home sale3 cart home tea home " +
    "a b c d e f home cart home tea cart home oil home tea cart home rice home cart"
  ).split(" ");

  /** Whether each read hits under Bélády’s rule: what is needed last of all makes room. */
  function bestPossible(reads: readonly string[], room: number): boolean[] {
    const held = new Set<string>();
    return reads.map((key, now) => {
      if (held.has(key)) return true;
      const nextUse = (other: string) => reads.indexOf(other, now + 1) >>> 0; // never again is −1, and so the largest
      const [furthest] = [...held].sort((a, b) => nextUse(b) - nextUse(a));
      if (held.size >= room && furthest !== undefined) held.delete(furthest);
      held.add(key);
      return false;
    });
  }

  function throughCache(reads: readonly string[], room: number) {
    let evictions = 0;
    const cache = createLru<string>(room, () => (evictions += 1));
    const hits = reads.map((key) => {
      if (cache.get(key) !== undefined) return true;
      cache.set(key, `page of ${key}`);
      return false;
    });
    return { hits, evictions };
  }

  const count = (hits: readonly boolean[]) => hits.filter(Boolean).length;
  const cellsOf = (hits: readonly boolean[]) =>
    READS.map((label, n) => ({ label, heat: hits[n] ? ("cool" as const) : ("hot" as const) }));

  it("hits as often as the rule allows", () => {
    const { hits, evictions } = throughCache(READS, ROOM);
    const best = bestPossible(READS, ROOM);
    const legend = { cool: "hit", hot: "miss" };
    evidence.strip("Your cache, read by read", cellsOf(hits), legend);
    evidence.strip("The best possible, which knows the future", cellsOf(best), legend);
    evidence.figure("Hit ratio", count(hits) / READS.length, {
      unit: "%",
      reference: { label: "the best possible", value: count(best) / READS.length },
    });
    evidence.figure("Evictions", evictions);

    expect(count(hits), "hits, of 50 reads").toBe(27);
    expect(evictions, "evictions").toBe(READS.length - count(hits) - ROOM);
  });

  it("misses 12 times on the trace of the textbooks, where the best possible is 9", () => {
    const reads = "7 0 1 2 0 3 0 4 2 3 0 3 2 1 2 0 1 7 0 1".split(" ");
    expect(reads.length - count(bestPossible(reads, 3)), "misses of the best possible").toBe(9);
    expect(reads.length - count(throughCache(reads, 3).hits), "your misses").toBe(12);
  });
});

describe("against the clock", () => {
  it("reads at least 4 times as fast as a cache that keeps its order in an array", () => {
    const keys = keysOf(2_000);
    const read = Array.from({ length: 200 }, (_, n) => `page ${pad((n * 7_919) % 2_000)}`);

    const values = new Map(keys.map((key, index) => [key, index]));
    const order = [...keys];
    function readByScan(key: string): number {
      const [moved = key] = order.splice(order.indexOf(key), 1);
      order.push(moved);
      return values.get(moved) ?? 0;
    }

    const cache = createLru<number>(keys.length);
    for (const [index, key] of keys.entries()) cache.set(key, index);

    race(
      {
        baseline: () => read.reduce((sum, key) => sum + readByScan(key), 0),
        submission: () => read.reduce((sum, key) => sum + (cache.get(key) ?? 0), 0),
      },
      { atLeast: 4 },
    );
  });
});
