import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, EXERCISE } from "../testing/facts.ts";
import { imported, previewed, undone } from "../testing/imports.ts";
import { result, tamper } from "../testing/raw-database.ts";
import { createTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
let elsewhere: TestWorld;
beforeEach(() => {
  world = createTestWorld();
  elsewhere = createTestWorld();
});
afterEach(async () => {
  await world.end();
  await elsewhere.end();
});

describe("a backup after damage", () => {
  it("brings back what is missing, and the loss is no longer spoken of", async () => {
    const tab = world.open();
    for (let index = 0; index < 5; index += 1) await tab.log.append(attempt(`source ${index}`));
    const { blob } = await tab.backup.export();
    await tab.close();
    await tamper(world.database, world.name, (store) => {
      store("events").delete(IDBKeyRange.lowerBound(4));
      store("meta").delete("snapshot");
    });
    const next = world.open();
    expect((await next.log.state()).events).toBe(3);
    expect(next.integrity.loss()).toMatchObject({ missing: 2 });
    expect(await imported(next, blob)).toBe(2);
    expect(next.integrity.loss()).toBeUndefined();
    expect((await next.log.state()).exercises[EXERCISE]?.attempts).toBe(5);
    expect(await next.integrity.check()).toBeUndefined();
  });

  it("mends damaged and unreadable events, and undoing it doesn't bring the damage back", async () => {
    const tab = world.open();
    for (let index = 0; index < 5; index += 1) await tab.log.append(attempt(`source ${index}`));
    const { blob } = await tab.backup.export();
    await tamper(world.database, world.name, async (store) => {
      const row = (await result(store("events").get(2))) as { event: { source: string } };
      row.event.source = "flipped";
      store("events").put(row);
    });
    world.faults.makeUnreadable([4]);
    expect(await tab.integrity.check()).toMatchObject({ damaged: 2 });
    const preview = await previewed(tab, blob);
    expect(preview).toMatchObject({ newEvents: 0, repairs: 2, conflicts: 0 });
    expect(preview.summary).toMatch(/2 damaged entries are mended/);
    await preview.apply();
    expect(await tab.integrity.check()).toBeUndefined();
    expect(await tab.log.state()).toMatchObject({ events: 5 });
    await undone(tab);
    const sources = (await tab.log.attempts(EXERCISE)).map((event) => event.source);
    expect(sources.sort()).toEqual([0, 1, 2, 3, 4].map((n) => `source ${n}`));
  });

  it("carries a damaged event as a record that an import keeps and doesn't take for an event", async () => {
    const tab = world.open();
    await tab.log.append(attempt("one"));
    await tab.log.append(attempt("two"));
    await tamper(world.database, world.name, async (store) => {
      const row = (await result(store("events").get(2))) as { event: { exercise: string } };
      row.event.exercise = "c@che";
      store("events").put(row);
    });
    const { blob, events } = await tab.backup.export();
    expect(events).toBe(1);
    const there = elsewhere.open();
    expect(await imported(there, blob)).toBe(1);
    expect(await (await there.backup.export()).blob.text()).toContain('{"damaged":{');
  });
});
