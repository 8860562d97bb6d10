import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { createService, type Payment, type Settings, type World } from "./solution";

const payment = (id: number, merchant: string): Payment => ({ id: `pay-${id}`, merchant, cents: 1_000 });

/** A world with the steps you measured: 1, 40, 25 and 6 ms. It counts what reaches the database and the bank. */
function createWorld() {
  const clock = virtualClock();
  const reads: string[] = [];
  const charges: string[] = [];
  const rows: string[] = [];
  const known = new Map<string, Settings | null>([["Nil", null]]);
  const world: World = {
    now: () => clock.now(),
    validate: () => clock.sleep(1),
    async settings(merchant) {
      reads.push(merchant);
      await clock.sleep(40);
      if (merchant === "Down" && reads.length === 1) throw new Error("database is away");
      return known.has(merchant) ? (known.get(merchant) ?? null) : { currency: "EUR" };
    },
    async charge({ id }, settings) {
      charges.push(`${id} ${settings?.currency ?? "default"}`);
      await clock.sleep(25);
      return `ref-${id}`;
    },
    async ledger({ id }, reference) {
      rows.push(`${id} ${reference}`);
      await clock.sleep(6);
    },
  };
  return { clock, world, reads, charges, rows, known };
}

/** The service as you found it, for the figures called "before". */
const asFound = (world: World) => ({
  async pay(one: Payment): Promise<string> {
    await world.validate(one);
    const reference = await world.charge(one, await world.settings(one.merchant));
    await world.ledger(one, reference);
    return reference;
  },
});

/** 500 payments, one every 200 ms. A few of the twenty merchants sell a lot, most sell little. */
async function hundredSeconds(createSubject: typeof createService | typeof asFound) {
  const { clock, world, reads } = createWorld();
  const service = createSubject(world);
  const took: number[] = [];
  const outcomes: boolean[] = [];
  let random = 1;
  for (let id = 0; id < 500; id += 1) {
    random = (random * 48_271) % 2_147_483_647;
    const merchant = Math.floor(20 * (random / 2_147_483_647) ** 2);
    const start = clock.now();
    const readsSoFar = reads.length;
    await clock.settle(service.pay(payment(id, `merchant ${merchant}`)));
    took.push(clock.now() - start);
    outcomes.push(reads.length === readsSoFar);
    await clock.advance(Math.max(0, start + 200 - clock.now()));
  }
  took.sort((a, b) => a - b);
  const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length;
  return { mean, p99: took[494] ?? 0, reads: reads.length, outcomes };
}

describe("cache", () => {
  it("spares the database most of five hundred questions", async () => {
    const before = await hundredSeconds(asFound);
    const after = await hundredSeconds(createService);
    const compared = (value: number) => ({ reference: { label: "before", value } });
    evidence.figure("Settings read from the database", after.reads, compared(before.reads));
    evidence.figure("Hit ratio", 1 - after.reads / 500, { unit: "%", ...compared(0) });
    evidence.figure("Mean payment", after.mean, { unit: "ms", ...compared(before.mean) });
    evidence.figure("p99", after.p99, { unit: "ms", ...compared(before.p99) });
    const cells = after.outcomes
      .slice(0, 120)
      .map((hit, id) => ({ label: `payment ${id + 1}`, heat: hit ? "cool" : "hot" }) as const);
    evidence.strip("Settings of the first 120 payments", cells, {
      cool: "kept",
      hot: "read from the database",
    });

    const advice =
      "Every payment still asks the database. Keep what world.settings answers in a Map, and look there first";
    expect(after.reads, advice).toBeLessThan(500);
    expect(
      after.reads,
      "20 merchants for 100 s and a minute of age: no more than two reads each",
    ).toBeLessThanOrEqual(40);
  });

  it("charges every payment and writes every row, cache or no cache", async () => {
    const { clock, world, charges, rows } = createWorld();
    const service = createService(world);
    const ids = Array.from({ length: 50 }, (_, id) => id);
    const references = await clock.settle(
      Promise.all(ids.map((id) => service.pay(payment(id, `merchant ${id % 3}`)))),
    );
    expect(references).toEqual(ids.map((id) => `ref-pay-${id}`));
    expect(charges.sort()).toEqual(ids.map((id) => `pay-${id} EUR`).sort());
    expect(rows.sort()).toEqual(ids.map((id) => `pay-${id} ref-pay-${id}`).sort());
  });

  it("uses no settings that are a minute old", async () => {
    const { clock, world, reads, known, charges } = createWorld();
    const service = createService(world);
    await clock.settle(service.pay(payment(1, "Ada")));
    known.set("Ada", { currency: "GBP" });
    await clock.advance(59_000 - clock.now());
    await clock.settle(service.pay(payment(2, "Ada")));
    expect(reads, "After 59 s the kept settings are still good").toHaveLength(1);
    await clock.advance(60_100 - clock.now());
    await clock.settle(service.pay(payment(3, "Ada")));
    expect(charges).toEqual(["pay-1 EUR", "pay-2 EUR", "pay-3 GBP"]);
  });

  it("keeps the answer null like any other", async () => {
    const { clock, world, reads } = createWorld();
    const service = createService(world);
    for (const id of [1, 2, 3]) await clock.settle(service.pay(payment(id, "Nil")));
    expect(reads).toEqual(["Nil"]);
  });

  it("does not keep a failure", async () => {
    const { clock, world, charges } = createWorld();
    const service = createService(world);
    await expect(clock.settle(service.pay(payment(1, "Down")))).rejects.toThrow("database is away");
    expect(await clock.settle(service.pay(payment(2, "Down")))).toBe("ref-pay-2");
    expect(charges).toEqual(["pay-2 EUR"]);
  });

  it("keeps a hundred merchants, and never more", async () => {
    const { clock, world, reads } = createWorld();
    const service = createService(world);
    const each = async (count: number) => {
      const all = Array.from({ length: count }, (_, id) => service.pay(payment(id, `merchant ${id}`)));
      await clock.settle(Promise.all(all));
    };
    await each(100);
    await each(100);
    expect(reads, "A hundred fit").toHaveLength(100);
    await each(300);
    reads.length = 0;
    await each(300);
    expect(reads.length, "Of 300 merchants at most 100 can be kept").toBeGreaterThanOrEqual(200);
  });
});
