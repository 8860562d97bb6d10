import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import { attempt, EXERCISE } from "./testing/facts.ts";
import { exported, profileWith, rows, saved } from "./testing/profile.ts";
import { createVersion1, openRaw, result } from "./testing/raw-database.ts";
import { createTestWorld, until, type TestTab, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

/** In memory the app works, says that it isn't saved, and exports. */
async function worksInMemory(tab: TestTab, why: RegExp): Promise<void> {
  await tab.log.append(attempt("in memory", true));
  await tab.drafts.save(EXERCISE, "typed in memory");
  await until(() => tab.status.get().kind === "not saved");
  expect(tab.status.get()).toMatchObject({ why: expect.stringMatching(why) as string, canExport: true });
  expect((await tab.log.state()).exercises[EXERCISE]?.passedAt).toBe(world.clock);
  expect((await tab.log.attempts(EXERCISE)).at(-1)?.source).toBe("in memory");
  expect((await tab.drafts.load(EXERCISE))?.text).toBe("typed in memory");
  expect(await exported(tab)).toMatchObject({
    sources: expect.arrayContaining(["in memory"]) as string[],
    drafts: ["typed in memory"],
  });
}

describe("faults of opening", () => {
  it("no indexedDB", async () => {
    world.faults.withhold("missing");
    await worksInMemory(world.open(), /no storage for sites/);
  });

  it("reading indexedDB throws a SecurityError", async () => {
    world.faults.withhold("SecurityError");
    await worksInMemory(world.open(), /doesn't let the site store/);
  });

  it("open throws a SecurityError", async () => {
    world.faults.failOpens(["SecurityError"], { forEver: true });
    await worksInMemory(world.open(), /doesn't let the site store/);
  });

  it("UnknownError once, then fine", async () => {
    world.faults.failOpens(["UnknownError"]);
    const tab = world.open();
    await tab.log.append(attempt("after one error"));
    expect(tab.status.get()).toEqual({ kind: "saved" });
    expect(await rows(world)).toBe(1);
  });

  it("UnknownError for ever", async () => {
    world.faults.failOpens(["UnknownError"], { forEver: true });
    await worksInMemory(world.open(), /fails to open/);
  });

  it("open never answers: said after the silence, and made good when it answers after all", async () => {
    world.faults.failOpens(["silence"]);
    const tab = world.open({ silence: 60 });
    await worksInMemory(tab, /doesn't answer/);
    world.faults.answer();
    await saved(tab);
    expect(await rows(world)).toBe(1);
    expect((await tab.log.state()).events).toBe(1);
  });

  it("blocked by an old tab: said at once, and made good when that tab lets go", async () => {
    await createVersion1(world.database, world.name, { events: [], meta: {}, drafts: [] });
    const old = await openRaw(world.database, world.name, 1);
    const tab = world.open();
    await worksInMemory(tab, /another Hotpath tab/);
    old.close();
    await saved(tab);
    expect(await rows(world)).toBe(1);
  });

  it("queued behind a blocked open: no event ever comes, and it is said all the same", async () => {
    await createVersion1(world.database, world.name, { events: [], meta: {}, drafts: [] });
    const old = await openRaw(world.database, world.name, 1);
    const blocked = world.open();
    await until(() => blocked.status.get().kind === "not saved");
    const queued = world.open({ silence: 60 });
    await worksInMemory(queued, /another Hotpath tab/);
    old.close();
    await saved(queued);
    await saved(blocked);
  });

  it("newer schema on disk: read-only, with what is stored, new work in memory, and export of both", async () => {
    await profileWith(world, 2);
    (await openRaw(world.database, world.name, 99)).close();
    const tab = world.open();
    expect((await tab.log.state()).events).toBe(2);
    await worksInMemory(tab, /older page can only read/);
    expect((await exported(tab)).sources).toEqual(["source 1", "source 2", "in memory"]);
    expect(await rows(world)).toBe(2);
  });

  it("a newer page opens while this one is used: what waits is saved first, and it is said", async () => {
    const tab = world.open();
    await tab.log.state();
    const saver = tab.draftSaver(EXERCISE);
    saver.edit("typed just before");
    const newer = await openRaw(world.database, world.name, 99);
    const draft: unknown = await result(newer.transaction(["drafts"]).objectStore("drafts").getAll());
    expect(draft).toMatchObject([{ text: "typed just before" }]);
    newer.close();
    await worksInMemory(tab, /newer Hotpath was opened/);
  });

  it("throw in an upgrade: the old data stay as they were, to be read and exported", async () => {
    const event = { ...attempt("of version 1"), id: "00000000-0000-4000-8000-00000000000a", at: 1, v: 1 };
    const draft = { exercise: "cache/ttl-cache", text: "old draft", savedAt: 1 };
    await createVersion1(world.database, world.name, {
      events: [{ seq: 1, event, hash: 0 }],
      meta: {},
      drafts: [draft],
    });
    world.faults.breakUpgrades();
    const tab = world.open();
    expect((await tab.log.state()).events).toBe(1);
    await tab.log.append(attempt("in memory"));
    expect(tab.status.get()).toMatchObject({
      kind: "not saved",
      why: expect.stringMatching(/unchanged/) as string,
    });
    expect(await exported(tab)).toMatchObject({ drafts: ["old draft"], leftOut: 0 });
    expect((await tab.drafts.load("cache/ttl-cache" as ExerciseId))?.text).toBe("old draft");
    const db = await openRaw(world.database, world.name);
    expect([db.version, [...db.objectStoreNames]]).toEqual([1, ["drafts", "events", "meta"]]);
    db.close();
  });

  it("throw in the very first upgrade: nothing is left behind that looks like an empty profile", async () => {
    world.faults.breakUpgrades();
    await worksInMemory(world.open(), /could not be brought/);
    expect(await world.database.databases()).toEqual([]);
  });
});
