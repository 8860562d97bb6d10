import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { attempt, opened } from "./testing/facts.ts";
import { imported, undone, withEvents } from "./testing/imports.ts";
import { createTestWorld, until, type TestTab } from "./testing/test-world.ts";

afterEach(() => vi.unstubAllGlobals());

/** Opens tabs that hear nothing of each other, as without BroadcastChannel, or in the moment before a message. */
function deafWorld() {
  vi.stubGlobal("BroadcastChannel", undefined);
  return createTestWorld();
}

const events = async (tab: TestTab) => (await tab.log.state()).events;

describe("tabs that hear nothing of each other", () => {
  it("show the other's events when they append themselves, or are shown again", async () => {
    const world = deafWorld();
    const [one, two] = [world.open(), world.open()];
    await Promise.all([one.log.state(), two.log.state()]);
    await two.log.append(attempt("two"));
    expect(await events(one)).toBe(0);
    await one.log.append(attempt("one"));
    expect(await events(one)).toBe(2);
    two.show();
    await until(async () => (await events(two)) === 2);
    await world.end();
  });

  it("never store a snapshot that lacks what the other has appended", async () => {
    const world = deafWorld();
    const [one, two] = [world.open(), world.open()];
    await Promise.all([one.log.state(), two.log.state()]);
    for (let n = 0; n < 63; n += 1) await one.log.append(opened);
    await two.log.append(opened);
    await one.log.append(opened);
    await one.log.append(opened);
    expect(await events(world.open())).toBe(66);
    await world.end();
  });

  it("see, when they append themselves or are shown again, that the other has taken an import back", async () => {
    for (const notice of ["append", "show"] as const) {
      const world = deafWorld();
      const [one, two] = [world.open(), world.open()];
      await imported(one, withEvents(1, 2, 3));
      expect(await events(two)).toBe(3);
      await undone(one);
      if (notice === "append") await two.log.append(opened);
      else two.show();
      await until(async () => (await events(two)) === (notice === "append" ? 1 : 0));
      expect(await events(world.open())).toBe(await events(two));
      await world.end();
    }
  });

  it("store no snapshot of what the other has taken back", async () => {
    const world = deafWorld();
    const [one, two] = [world.open(), world.open()];
    for (let n = 0; n < 62; n += 1) await one.log.append(opened);
    await imported(one, withEvents(1, 2, 3));
    expect(await events(two)).toBe(65);
    await undone(one);
    for (let n = 0; n < 70; n += 1) await two.log.append(opened);
    expect(await events(two)).toBe(132);
    expect(await events(world.open())).toBe(132);
    await world.end();
  });
});

type Step = (tabs: readonly TestTab[]) => Promise<unknown>;

const tabOf = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: tabOf.map(
      (tab): Step =>
        (tabs) =>
          Promise.resolve(tabs[tab]?.log.append(opened)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(tabOf, fc.array(fc.nat(9), { minLength: 1, maxLength: 4 })).map(
      ([tab, ns]): Step =>
        async (tabs) =>
          tabs[tab] && imported(tabs[tab], withEvents(...new Set(ns))),
    ),
  },
  {
    weight: 1,
    arbitrary: tabOf.map(
      (tab): Step =>
        async (tabs) =>
          tabs[tab] && undone(tabs[tab]),
    ),
  },
  {
    weight: 1,
    arbitrary: tabOf.map(
      (tab): Step =>
        (tabs) =>
          Promise.resolve(tabs[tab]?.show()),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(4).map(
      (wait): Step =>
        () =>
          new Promise((done) => setTimeout(done, wait)),
    ),
  },
);

describe("two tabs", () => {
  it("come to the state of the log whatever they do at the same time", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(step, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (rounds) => {
          const world = createTestWorld();
          const tabs = [world.open(), world.open()];
          for (const round of rounds) await Promise.all(round.map((play) => play(tabs)));
          const fresh = world.open();
          const truth = await fresh.log.state();
          await until(async () => {
            const states = await Promise.all(tabs.map((tab) => tab.log.state()));
            return states.every((state) => state.events === truth.events);
          });
          for (const tab of tabs) expect(await tab.log.state()).toEqual(truth);
          expect(await fresh.integrity.check()).toBeUndefined();
          await world.end();
        },
      ),
      { numRuns: 60 },
    );
  });
});
