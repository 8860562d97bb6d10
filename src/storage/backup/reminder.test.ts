import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { opened } from "../testing/facts.ts";
import { createTestWorld, type TestWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

describe("the reminder", () => {
  it("comes with 20 new events, or with any new one after 3 days, and starts anew with an export", async () => {
    const tab = world.open();
    expect(await tab.backup.due()).toEqual({ due: false, newEvents: 0, lastExportAt: undefined });
    for (let index = 0; index < 19; index += 1) await tab.log.append(opened);
    expect(await tab.backup.due()).toMatchObject({ due: false, newEvents: 19 });
    await tab.log.append(opened);
    expect(await tab.backup.due()).toMatchObject({ due: true, newEvents: 20 });
    const file = await tab.backup.export();
    expect(await tab.backup.due()).toMatchObject({ due: true });
    await file.delivered();
    expect(await tab.backup.due()).toEqual({ due: false, newEvents: 0, lastExportAt: world.clock });
    world.clock += 3 * 86_400_000;
    expect(await tab.backup.due()).toMatchObject({ due: false });
    await tab.log.append(opened);
    expect(await tab.backup.due()).toMatchObject({ due: true, newEvents: 1 });
  });

  it("comes at once where nothing is stored", async () => {
    world.faults.withhold("missing");
    const tab = world.open();
    await tab.log.append(opened);
    expect(await tab.backup.due()).toMatchObject({ due: true, newEvents: 1 });
  });
});

it("names the file by the learner's own calendar", async () => {
  world.clock = new Date(2026, 10, 23, 0, 5).getTime();
  const file = await world.open().backup.export();
  expect(file.name).toBe("hotpath-backup-2026-11-23.jsonl");
});
