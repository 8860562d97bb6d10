import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { createCache, type SimpleCache } from "./solution";

const MERCHANTS = ["bakery", "florist", "garage", "kiosk"];

/** Which of the four merchants the cache holds. */
const held = <V>(cache: SimpleCache<V>) => MERCHANTS.filter((merchant) => cache.has(merchant));

/** A full cache: the first of the keys is its oldest entry. */
function filledWith(...keys: string[]): SimpleCache<string> {
  const cache = createCache<string>(keys.length);
  for (const key of keys) cache.set(key, `value of ${key}`);
  return cache;
}

/** Values that are easily taken for “nothing is stored”. */
const LOOK_LIKE_NOTHING = [undefined, null, NaN, 0, "", false];

const show = (value: unknown) => (value === "" ? '""' : String(value));

describe("storing", () => {
  it("gives back what was stored, and undefined for what was not", () => {
    const cache = createCache<number>(10);
    cache.set("bakery", 5);
    expect(cache.get("bakery")).toBe(5);
    expect(cache.get("florist")).toBe(undefined);
    expect(held(cache), "keys for which has says yes").toEqual(["bakery"]);
  });

  it("replaces the value of a key that is stored again", () => {
    const cache = createCache<number>(10);
    cache.set("bakery", 5);
    cache.set("bakery", 7);
    expect(cache.get("bakery")).toBe(7);
    expect(cache.stats().size, "entries after storing one key twice").toBe(1);
  });

  it("keeps values that look like nothing", () => {
    for (const value of LOOK_LIKE_NOTHING) {
      const cache = createCache<unknown>(10);
      cache.set("bakery", value);
      expect(cache.has("bakery"), `has, after storing ${show(value)}`).toBe(true);
      expect(cache.get("bakery"), `get, after storing ${show(value)}`).toBe(value);
      expect(cache.stats().hits, `hits, after one read of a stored ${show(value)}`).toBe(1);
      expect(cache.delete("bakery"), `delete, after storing ${show(value)}`).toBe(true);
      expect(cache.has("bakery"), `has, after deleting a stored ${show(value)}`).toBe(false);
    }
  });

  it("deletes a key and tells whether it was there", () => {
    const cache = filledWith("bakery", "florist");
    expect(cache.delete("bakery"), "deleting a stored key").toBe(true);
    expect(cache.delete("bakery"), "deleting it again").toBe(false);
    expect(held(cache), "keys held after that").toEqual(["florist"]);
    expect(cache.stats().size, "entries after that").toBe(1);
  });

  it("takes any string for a key, constructor and __proto__ too", () => {
    for (const key of ["constructor", "toString", "__proto__", ""]) {
      const cache = createCache<number>(10);
      expect(cache.has(key), `has("${key}") on an empty cache`).toBe(false);
      expect(cache.get(key), `get("${key}") on an empty cache`).toBe(undefined);
      cache.set(key, 5);
      expect(cache.get(key), `get("${key}") after storing 5`).toBe(5);
      const single = createCache<number>(1);
      single.set(key, 5);
      single.set("florist", 6);
      expect(single.has(key), `has("${key}"), when another key came into a cache with room for one`).toBe(
        false,
      );
    }
  });

  it("shares nothing with another cache", () => {
    const [one, other] = [createCache<number>(10), createCache<number>(10)];
    one.set("bakery", 5);
    one.get("bakery");
    expect(held(other), "keys held by a cache that stored nothing").toEqual([]);
    expect(other.stats().hits, "hits of a cache that was never read").toBe(0);
  });
});

describe("counting", () => {
  it("starts with no hits, no misses and a ratio of 0", () => {
    expect(createCache(10).stats()).toMatchObject({ hits: 0, misses: 0, hitRatio: 0, size: 0 });
  });

  it("counts each get as one hit or one miss", () => {
    const cache = filledWith("bakery");
    for (const key of ["bakery", "florist", "florist", "bakery", "bakery"]) cache.get(key);
    expect(cache.stats(), "3 reads of a stored key, 2 of another").toMatchObject({ hits: 3, misses: 2 });
  });

  it("gives the ratio of hits to all reads", () => {
    const cache = filledWith("bakery");
    for (const key of ["bakery", "bakery", "bakery", "florist"]) cache.get(key);
    expect(cache.stats().hitRatio, "hit ratio of 3 hits and 1 miss").toBeCloseTo(0.75);
    for (const key of ["florist", "florist"]) cache.get(key);
    cache.get("garage");
    cache.get("garage");
    cache.get("garage");
    expect(cache.stats().hitRatio, "hit ratio of 3 hits and 6 misses").toBeCloseTo(1 / 3, 10);
  });

  it("counts nothing for has, set and delete", () => {
    const cache = createCache<number>(10);
    cache.set("bakery", 5);
    cache.has("bakery");
    cache.has("florist");
    cache.delete("bakery");
    cache.delete("florist");
    expect(cache.stats(), "without a single read").toMatchObject({ hits: 0, misses: 0 });
  });
});

describe("the bound", () => {
  it("sends the oldest entry away when a new key finds the cache full", () => {
    // Merchants can have numbers for names: “30” was stored first, so “30” is the oldest.
    const cache = filledWith("30", "20", "10");
    const heldNumbers = () => ["30", "20", "10", "40", "5"].filter((key) => cache.has(key));
    cache.set("40", "new");
    expect(heldNumbers(), "held after storing 30, 20, 10 and 40 with room for three").toEqual([
      "20",
      "10",
      "40",
    ]);
    cache.set("5", "newer");
    expect(heldNumbers(), "held after storing 5 as well").toEqual(["10", "40", "5"]);
  });

  it("never holds more entries than it may", () => {
    const cache = createCache<number>(3);
    for (let n = 1; n <= 100; n += 1) {
      cache.set(`merchant ${n}`, n);
      expect(cache.stats().size, `entries after storing ${n} keys`).toBe(Math.min(n, 3));
    }
  });

  it("works with room for a single entry", () => {
    const cache = filledWith("bakery");
    cache.set("bakery", "new value");
    expect(cache.get("bakery")).toBe("new value");
    cache.set("florist", "another key");
    expect(held(cache), "held after storing a second key").toEqual(["florist"]);
  });

  it("sends nothing away when a stored key gets a new value", () => {
    const cache = filledWith("bakery", "florist", "garage");
    cache.set("garage", "new value");
    expect(held(cache), "held after a new value for garage").toEqual(["bakery", "florist", "garage"]);
  });

  it("sends nothing away when the value that is replaced looks like nothing", () => {
    for (const value of LOOK_LIKE_NOTHING) {
      const cache = createCache<unknown>(2);
      cache.set("bakery", 5);
      cache.set("florist", value);
      cache.set("florist", "new value");
      expect(held(cache), `held after a new value in the place of ${show(value)}`).toEqual([
        "bakery",
        "florist",
      ]);
    }
  });

  it("does not make an entry younger when its value is replaced", () => {
    const cache = filledWith("bakery", "florist", "garage");
    cache.set("bakery", "new value");
    cache.set("kiosk", "new key");
    expect(held(cache), "held; bakery was the oldest").toEqual(["florist", "garage", "kiosk"]);
  });

  it("does not make an entry younger when it is read", async () => {
    const cache = filledWith("bakery", "florist", "garage");
    cache.get("bakery");
    cache.has("bakery");
    await cache.getOrLoad("bakery", async () => "never loaded");
    cache.set("kiosk", "new key");
    expect(held(cache), "held; bakery was the oldest").toEqual(["florist", "garage", "kiosk"]);
  });

  it("takes a key that was deleted and stored again for a new one", () => {
    const cache = filledWith("bakery", "florist", "garage");
    cache.delete("bakery");
    cache.set("bakery", "stored again");
    cache.set("kiosk", "new key");
    expect(held(cache), "held; florist was the oldest").toEqual(["bakery", "garage", "kiosk"]);
  });
});

describe("getOrLoad", () => {
  const outage = new Error("the discount service is down");
  const fail = () => Promise.reject(outage);

  it("loads a missing key once and then answers from the cache", async () => {
    const cache = createCache<string>(10);
    const asked: string[] = [];
    const load = async (key: string) => {
      asked.push(key);
      return `discount of ${key}`;
    };
    await expect(cache.getOrLoad("bakery", load), "the first call").resolves.toBe("discount of bakery");
    await expect(cache.getOrLoad("bakery", load), "the second call").resolves.toBe("discount of bakery");
    expect(cache.get("bakery"), "get after that").toBe("discount of bakery");
    expect(asked, "keys that were loaded").toEqual(["bakery"]);
  });

  it("does not load again what looks like nothing", async () => {
    for (const value of LOOK_LIKE_NOTHING) {
      const cache = createCache<unknown>(10);
      let loads = 0;
      const load = async () => {
        loads += 1;
        return value;
      };
      await cache.getOrLoad("bakery", load);
      expect(await cache.getOrLoad("bakery", load)).toBe(value);
      expect(loads, `loads, when the answer was ${show(value)}`).toBe(1);
    }
  });

  it("counts one hit or one miss a call", async () => {
    const cache = createCache<number>(10);
    await cache.getOrLoad("bakery", async () => 5);
    expect(cache.stats(), "after a call that had to load").toMatchObject({ hits: 0, misses: 1 });
    await cache.getOrLoad("bakery", async () => 5);
    expect(cache.stats(), "after one more call").toMatchObject({ hits: 1, misses: 1 });
  });

  it("keeps to the bound", async () => {
    const cache = createCache<string>(2);
    for (const key of ["bakery", "florist", "garage"]) await cache.getOrLoad(key, async () => "loaded");
    expect(held(cache), "held after three loads with room for two").toEqual(["florist", "garage"]);
  });

  it("hands on the error of a failed load and loads again the next time", async () => {
    const cache = createCache<number>(10);
    await expect(cache.getOrLoad("bakery", fail), "a load that fails").rejects.toBe(outage);
    expect(held(cache), "held after a failed load").toEqual([]);
    expect(await cache.getOrLoad("bakery", async () => 5), "when the service is back").toBe(5);
    expect(cache.stats(), "a failed load is a miss").toMatchObject({ hits: 0, misses: 2 });
  });

  it("rejects when the load throws at once, too", async () => {
    const cache = createCache<number>(10);
    let attempt: Promise<unknown> | undefined;
    expect(() => {
      attempt = cache.getOrLoad("bakery", () => {
        throw outage;
      });
    }, "the call of getOrLoad itself").not.toThrow();
    await expect(attempt, "its promise").rejects.toBe(outage);
  });

  it("stores as set would, when the key came in during the load", async () => {
    const cache = createCache<string>(2);
    cache.set("bakery", "oldest");
    await cache.getOrLoad("florist", async () => {
      cache.set("florist", "set during the load");
      return "loaded";
    });
    expect(held(cache), "held: the key was known when its load ended").toEqual(["bakery", "florist"]);
  });

  it("leaves alone what came in during a load that failed", async () => {
    const cache = createCache<string>(2);
    const attempt = cache.getOrLoad("bakery", async () => {
      cache.set("bakery", "set during the load");
      throw outage;
    });
    await expect(attempt, "a load that fails").rejects.toBe(outage);
    expect(held(cache), "held after that").toEqual(["bakery"]);
  });

  it("leaves a full cache as it was when a load fails", async () => {
    const cache = filledWith("bakery", "florist");
    await expect(cache.getOrLoad("garage", fail), "a load that fails").rejects.toBe(outage);
    expect(held(cache), "held after a failed load").toEqual(["bakery", "florist"]);
  });
});

describe("twenty payments", () => {
  /** In percent; `null` means that the merchant has none. */
  const DISCOUNTS: Record<string, number | null> = {
    atelier: null,
    bakery: null,
    florist: 5,
    garage: 10,
    kiosk: null,
  };
  const PAYMENTS = (
    "florist atelier florist florist kiosk atelier florist bakery bakery garage " +
    "bakery florist florist bakery bakery florist atelier atelier atelier bakery"
  ).split(" ");

  it("ask the slow service 8 times", async () => {
    const clock = virtualClock();
    const cache = createCache<number | null>(3);
    let calls = 0;
    const askService = async (merchant: string) => {
      calls += 1;
      await clock.sleep(100);
      return DISCOUNTS[merchant] ?? null;
    };

    const cells: { label: string; heat: "cool" | "hot" }[] = [];
    for (const merchant of PAYMENTS) {
      const callsBefore = calls;
      const discount = await clock.settle(cache.getOrLoad(merchant, askService));
      expect(discount, `discount of the ${merchant}`).toBe(DISCOUNTS[merchant]);
      cells.push({ label: merchant, heat: calls === callsBefore ? "cool" : "hot" });
    }

    const hits = cells.filter((cell) => cell.heat === "cool").length;
    evidence.strip("Payments in order", cells, { cool: "hit", hot: "miss" });
    evidence.figure("Hits", hits);
    evidence.figure("Misses", PAYMENTS.length - hits);
    evidence.figure("Hit ratio", hits / PAYMENTS.length, { unit: "%" });
    evidence.figure("Calls to the slow service", calls, {
      reference: { label: "without a cache", value: 20 },
    });
    evidence.figure("Mean wait of a payment", clock.now() / PAYMENTS.length, {
      unit: "ms",
      reference: { label: "without a cache", value: 100 },
    });

    expect(calls, "calls to the slow service").toBe(8);
    expect(cache.stats(), "what the cache says").toMatchObject({ hits: 12, misses: 8, size: 3 });
    expect(cache.stats().hitRatio, "hit ratio of 12 hits and 8 misses").toBeCloseTo(0.6);
  });
});
