import { afterEach, beforeEach, expect, it } from "vitest";
import { EXERCISE } from "../testing/facts.ts";
import { createVersion1, openRaw, result } from "../testing/raw-database.ts";
import { createTestWorld, type TestWorld } from "../testing/test-world.ts";
import version1 from "../fixtures/version-1.json";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

it("brings a database of version 1 to today's with everything in it", async () => {
  await createVersion1(world.database, world.name, version1);
  const tab = world.open();
  const state = await tab.log.state();
  expect(state).toEqual({
    lessons: {
      "first-cache": {
        openedAt: 1_790_000_000_000,
        lastAt: 1_790_000_060_000,
        checks: { "hit-ratio": { firstAt: 1_790_000_060_000, firstTry: true, right: true } },
      },
    },
    exercises: {
      "cache/simple-cache": {
        attempts: 1,
        passedAt: 1_790_000_120_000,
        lastAt: 1_790_000_120_000,
        spent: 60_000,
        bestTests: { passed: 7, total: 7 },
      },
    },
    quickStart: [],
    latest: { at: 1_790_000_120_000, page: "/exercises/cache/simple-cache" },
    events: 4,
  });
  expect(await tab.integrity.check()).toBeUndefined();
  expect(tab.status.get()).toEqual({ kind: "saved" });
});

it("takes a draft of version 1 for seen once it is loaded, and for another's until then", async () => {
  await createVersion1(world.database, world.name, version1);
  const tab = world.open();
  const draft = await tab.drafts.load(EXERCISE);
  expect(draft).toEqual(version1.drafts[0]);
  await tab.drafts.save(EXERCISE, "on from there");
  expect(await tab.drafts.versions(EXERCISE)).toEqual([]);
});

it("notes the upgrade, so that a strict write takes it to the disk", async () => {
  await createVersion1(world.database, world.name, version1);
  const tab = world.open();
  await tab.log.state();
  const db = await openRaw(world.database, world.name);
  const note: unknown = await result(db.transaction(["meta"]).objectStore("meta").get("upgrade"));
  db.close();
  expect(note).toEqual({ from: 1, to: 2 });
});

it("makes the same stores from nothing as from version 1", async () => {
  await createVersion1(world.database, world.name, version1);
  await world.open().log.state();
  const other = createTestWorld();
  await other.open().log.state();
  expect(await shape(other)).toEqual(await shape(world));
  await other.end();
});

async function shape({ database, name }: TestWorld): Promise<unknown> {
  const db = await openRaw(database, name);
  const tx = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map((storeName) => {
    const store = tx.objectStore(storeName);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique } = store.index(index);
      return { index, keyPath, unique };
    });
    return { storeName, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
  });
  db.close();
  return { version: db.version, stores };
}
