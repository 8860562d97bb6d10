import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, EXERCISE, opened } from "./testing/facts.ts";
import { exported, profileWith, rows, saved } from "./testing/profile.ts";
import { openRaw, result, tamper } from "./testing/raw-database.ts";
import { createTestWorld, until, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

describe("damage", () => {
  it("site data cleared while open: said, and the tab works on with a new log", async () => {
    await profileWith(world, 3);
    const tab = world.open();
    expect((await tab.log.state()).events).toBe(3);
    await result(world.database.deleteDatabase(world.name));
    await tab.log.append(attempt("afterwards"));
    await saved(tab);
    await until(() => tab.integrity.loss() !== undefined);
    expect(tab.integrity.loss()).toMatchObject({ had: 3, missing: 3 });
    expect(await rows(world)).toBe(1);
  });

  it("evicted between visits: told from a new browser by the marker, once and for all visits", async () => {
    await profileWith(world, 3);
    await result(world.database.deleteDatabase(world.name));
    const tab = world.open();
    await tab.log.state();
    expect(tab.integrity.loss()).toMatchObject({ had: 3, missing: 3, damaged: 0 });
    expect(tab.integrity.loss()?.message).toMatch(
      /3 of the 3 entries .* are missing\. Import your latest backup/,
    );
    await tab.log.append(attempt("afterwards"));
    await tab.close();
    const next = world.open();
    await next.log.state();
    expect(next.integrity.loss()).toMatchObject({ had: 3, missing: 3 });
    await next.integrity.dismiss();
    expect(next.integrity.loss()).toBeUndefined();
    await next.close();
    const last = world.open();
    await last.log.state();
    expect(last.integrity.loss()).toBeUndefined();
  });

  it("evicted between visits, and several tabs opened at once: counted once", async () => {
    await profileWith(world, 3);
    await result(world.database.deleteDatabase(world.name));
    const tabs = [world.open(), world.open(), world.open()];
    await Promise.all(tabs.map((tab) => tab.log.state()));
    await until(() => tabs.every((tab) => tab.integrity.loss() !== undefined));
    for (const tab of tabs) expect(tab.integrity.loss()).toMatchObject({ had: 3, missing: 3 });
  });

  it("all site data cleared while open, the marker too: the tab itself remembers", async () => {
    await profileWith(world, 3);
    const tab = world.open();
    await tab.log.state();
    world.localStorage.clear();
    await result(world.database.deleteDatabase(world.name));
    await until(() => tab.integrity.loss() !== undefined);
    expect(tab.integrity.loss()).toMatchObject({ had: 3, missing: 3 });
  });

  it("a new browser has lost nothing", async () => {
    const tab = world.open();
    await tab.log.append(opened);
    expect(await tab.integrity.check()).toBeUndefined();
  });

  it("tail missing: noticed at once, and what is new isn't written over the place", async () => {
    await profileWith(world, 10);
    await tamper(world.database, world.name, (store) => {
      store("events").delete(IDBKeyRange.lowerBound(8));
    });
    const tab = world.open();
    await tab.log.state();
    expect(tab.integrity.loss()).toMatchObject({ had: 10, missing: 3 });
    await tab.log.append(attempt("afterwards"));
    const db = await openRaw(world.database, world.name);
    const keys = await result(db.transaction(["events"]).objectStore("events").getAllKeys());
    db.close();
    expect(keys).toEqual([1, 2, 3, 4, 5, 6, 7, 11]);
    expect(await tab.integrity.check()).toMatchObject({ had: 10, missing: 3, damaged: 0 });
  });

  it("log rolled back to an earlier state: noticed by the marker", async () => {
    await profileWith(world, 10);
    const marker = [...world.localStorage];
    await tamper(world.database, world.name, (store) => {
      store("events").delete(IDBKeyRange.lowerBound(5));
      store("meta").put(
        { log: headerLog(marker), last: 4, tail: 4, count: 4, hash: 0, rewrites: 0 },
        "header",
      );
    });
    const tab = world.open();
    await tab.log.state();
    expect(tab.integrity.loss()).toMatchObject({ had: 10, missing: 6 });
    await tab.log.append(attempt("afterwards"));
    expect(tab.integrity.loss()).toMatchObject({ missing: 6 });
  });

  it("gap in the middle: noticed by counting, soon after opening", async () => {
    await profileWith(world, 10);
    await tamper(world.database, world.name, (store) => {
      store("events").delete(5);
      store("events").delete(6);
    });
    const tab = world.open();
    await tab.log.state();
    await until(() => tab.integrity.loss() !== undefined);
    expect(tab.integrity.loss()).toMatchObject({ had: 10, missing: 2 });
  });

  it("flipped bytes: a changed event is found by its hash", async () => {
    await profileWith(world, 10);
    await tamper(world.database, world.name, async (store) => {
      const row = (await result(store("events").get(4))) as { event: { source: string } };
      row.event.source = "source 5";
      store("events").put(row);
    });
    const tab = world.open();
    await tab.log.state();
    expect(tab.integrity.loss()).toBeUndefined();
    expect(await tab.integrity.check()).toMatchObject({ had: 10, missing: 0, damaged: 1 });
    expect(await tab.integrity.check()).toMatchObject({ damaged: 1 });
  });

  it("flipped bytes: rows that can't be read are passed over, counted and left where they are", async () => {
    await profileWith(world, 10);
    world.faults.makeUnreadable([3, 10]);
    const tab = world.open();
    await tamper(world.database, world.name, (store) => {
      store("meta").delete("snapshot");
    });
    expect((await tab.log.state()).events).toBe(8);
    expect(await tab.integrity.check()).toMatchObject({ damaged: 2 });
    const { sources, leftOut } = await exported(tab);
    expect([sources.length, leftOut]).toEqual([8, 2]);
    await tab.log.append(attempt("afterwards"));
    expect(await rows(world)).toBe(11);
  });

  it("flipped bytes: a damaged snapshot is made anew, a lost header is rebuilt", async () => {
    await profileWith(world, 70);
    await tamper(world.database, world.name, async (store) => {
      const snapshot = (await result(store("meta").get("snapshot"))) as { state: { events: number } };
      snapshot.state.events = 1_000_000;
      store("meta").put(snapshot, "snapshot");
      store("meta").delete("header");
    });
    const tab = world.open();
    expect((await tab.log.state()).events).toBe(70);
    await tab.log.append(attempt("afterwards"));
    expect((await tab.log.state()).events).toBe(71);
    expect(await tab.integrity.check()).toBeUndefined();
  });
});

describe("clock set back a year", () => {
  it("loses nothing and shows the draft that was saved last", async () => {
    await profileWith(world, 2);
    world.clock -= 365 * 86_400_000;
    const tab = world.open();
    await tab.drafts.load(EXERCISE);
    await tab.drafts.save(EXERCISE, "a year before");
    await tab.log.append(attempt("a year before", true));
    await tab.close();
    const next = world.open();
    expect((await next.drafts.load(EXERCISE))?.text).toBe("a year before");
    expect((await next.log.state()).exercises[EXERCISE]).toMatchObject({
      attempts: 3,
      passedAt: world.clock,
    });
    expect(await next.integrity.check()).toBeUndefined();
  });
});

/** The log's identity, from the marker. */
function headerLog(stored: readonly (readonly [string, string])[]): string {
  const text = stored.find(([key]) => key === `${world.name}:events`)?.[1] ?? "{}";
  return (JSON.parse(text) as { log: string }).log;
}
