import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { createService, type Payment, type Settings, type World } from "./solution";

const STEPS = ["validate", "settings", "charge", "ledger"];

const payment = (id: number, merchant = "Ada"): Payment => ({ id: `pay-${id}`, merchant, cents: 1_000 });

/** A world whose steps take 1, 40, 25 and 6 ms, and which writes down everything that it is asked to do. */
function createWorld() {
  const clock = virtualClock();
  const asked: string[] = [];
  const step = async (ms: number, what: string): Promise<void> => {
    asked.push(what);
    await clock.sleep(ms);
  };
  const world: World = {
    validate: ({ id }) => step(1, `validate ${id}`),
    settings: async (merchant): Promise<Settings> => {
      await step(40, `settings ${merchant}`);
      return { currency: "EUR" };
    },
    charge: async ({ id, cents }, { currency }) => {
      await step(25, `charge ${id} ${cents} ${currency}`);
      if (id === "pay-13") throw new Error("card declined");
      return `ref-${id}`;
    },
    ledger: ({ id }, reference) => step(6, `ledger ${id} ${reference}`),
    time: (name, work) => clock.record(name, work, name),
  };
  return { clock, world, asked };
}

/** The service as you found it, for the figures called "before". */
const asFound = (world: World) => ({
  pay: (one: Payment) =>
    world.time("pay", async () => {
      await world.validate(one);
      const reference = await world.charge(one, await world.settings(one.merchant));
      await world.ledger(one, reference);
      return reference;
    }),
});

/** Sixty payments of twelve merchants, one after the other. */
async function afternoon(createSubject: (world: World) => { pay(one: Payment): Promise<string> }) {
  const { clock, world, asked } = createWorld();
  const service = createSubject(world);
  for (let id = 100; id < 160; id += 1) {
    await clock.settle(service.pay(payment(id, `merchant ${(id * 7) % 12}`)));
  }
  const total = (name: string): number =>
    clock.spans.filter((span) => span.name === name).reduce((sum, span) => sum + span.end - span.start, 0);
  const named = STEPS.reduce((sum, name) => sum + total(name), 0);
  return {
    total,
    explained: named / total("pay"),
    firstPayment: clock.spans.filter((span) => span.start < 72),
    asked,
  };
}

describe("measure", () => {
  it("shows where the time of sixty payments goes", async () => {
    const before = await afternoon(asFound);
    const after = await afternoon(createService);
    evidence.figure("Time with a name", after.explained, {
      unit: "%",
      reference: { label: "before", value: before.explained },
    });
    for (const name of STEPS.filter((candidate) => after.total(candidate) > 0)) {
      evidence.figure(`${name}, of each payment`, after.total(name) / 60, { unit: "ms" });
    }
    const reads = after.asked.filter((what) => what.startsWith("settings"));
    if (after.total("settings") > 0) {
      evidence.figure("Settings reads that repeat one", 1 - new Set(reads).size / reads.length, {
        unit: "%",
      });
    }
    evidence.timeline("One payment", after.firstPayment);
    const advice =
      'Only "pay" is timed. Wrap each step: await world.time("validate", () => world.validate(payment))';
    expect(after.explained, advice).toBeGreaterThan(0);
    expect(after.explained, "Some steps are still without a timer, or are timed twice").toBe(1);
  });

  it("gives each step a timer under its own name", async () => {
    const { clock, world } = createWorld();
    await clock.settle(createService(world).pay(payment(1)));
    const took = clock.spans.map(({ name, start, end }) => `${name} ${end - start} ms`);
    expect(took.sort()).toEqual([
      "charge 25 ms",
      "ledger 6 ms",
      "pay 72 ms",
      "settings 40 ms",
      "validate 1 ms",
    ]);
  });

  it("times a step that fails, and lets the failure through", async () => {
    const { clock, world } = createWorld();
    await expect(clock.settle(createService(world).pay(payment(13)))).rejects.toThrow("card declined");
    const charges = clock.spans.filter((span) => span.name === "charge");
    expect(charges.map((span) => span.outcome)).toEqual(["failed"]);
  });

  it("leaves the payments as they were", async () => {
    const { clock, world, asked } = createWorld();
    const reference = await clock.settle(createService(world).pay(payment(1)));
    expect(reference).toBe("ref-pay-1");
    expect(asked).toEqual([
      "validate pay-1",
      "settings Ada",
      "charge pay-1 1000 EUR",
      "ledger pay-1 ref-pay-1",
    ]);
  });
});
