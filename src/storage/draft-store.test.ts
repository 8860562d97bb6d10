import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import { EXERCISE } from "./testing/facts.ts";
import { openRaw, result } from "./testing/raw-database.ts";
import { createTestWorld, until, type TestTab, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

async function rows(): Promise<readonly { text: string }[]> {
  const db = await openRaw(world.database, world.name);
  const all = await result(db.transaction(["drafts"]).objectStore("drafts").getAll());
  db.close();
  return all as { text: string }[];
}

const text = async (tab: TestTab) => (await tab.drafts.load(EXERCISE))?.text;
const kept = async (tab: TestTab) =>
  (await tab.drafts.versions(EXERCISE)).map((version) => `${version.reason}: ${version.text}`);

it("goes on from visit to visit and leaves one row behind, and no version", async () => {
  for (let visit = 1; visit <= 4; visit += 1) {
    const tab = world.open();
    await tab.drafts.load(EXERCISE);
    await tab.drafts.save(EXERCISE, `visit ${visit}`);
    await tab.close();
  }
  const last = world.open();
  expect(await text(last)).toBe("visit 4");
  expect((await rows()).map((row) => row.text)).toEqual(["visit 4"]);
  expect(await kept(last)).toEqual([]);
});

it("goes by what was seen, not by the clock, where one visit followed another", async () => {
  const first = world.open();
  await first.drafts.save(EXERCISE, "first");
  world.clock -= 365 * 86_400_000;
  const second = world.open();
  await second.drafts.load(EXERCISE);
  await second.drafts.save(EXERCISE, "second");
  expect(await text(world.open())).toBe("second");
});

it("keeps what a tab wrote that never loaded, and what it never saw", async () => {
  const [one, two] = [world.open(), world.open()];
  await one.drafts.save(EXERCISE, "one");
  world.clock += 1;
  await two.drafts.save(EXERCISE, "two");
  expect(await kept(one)).toEqual(["other-tab: one"]);
  expect(await text(two)).toBe("two");
  expect(await kept(one)).toEqual(["other-tab: one"]);
  expect(await rows()).toHaveLength(1);
});

it("undoes a reset from the history, newest first", async () => {
  const tab = world.open();
  await tab.drafts.save(EXERCISE, "much work");
  for (const reason of ["run", "reset"] as const)
    await tab.drafts.keepVersion(EXERCISE, `before ${reason}`, reason);
  await tab.drafts.keepVersion(EXERCISE, "before reset", "reset");
  await tab.drafts.save(EXERCISE, "the starter");
  await tab.close();
  expect(await kept(world.open())).toEqual(["reset: before reset", "run: before run"]);
});

describe("two tabs on one draft", () => {
  it("keeps both texts, whoever saves last, without a version for every save", async () => {
    const [one, two] = [world.open(), world.open()];
    await Promise.all([one.drafts.load(EXERCISE), two.drafts.load(EXERCISE)]);
    for (let index = 0; index < 5; index += 1) {
      world.clock += 300;
      await one.drafts.save(EXERCISE, `one ${index}`);
      world.clock += 1;
      await two.drafts.save(EXERCISE, `two ${index}`);
    }
    expect((await one.drafts.load(EXERCISE))?.text).toBe("two 4");
    const versions = await one.drafts.versions(EXERCISE);
    expect(versions.map((version) => [version.text, version.reason])).toEqual([["one 4", "other-tab"]]);
  });

  it("tells the other tab, and takes its text for seen once it is loaded", async () => {
    const [one, two] = [world.open(), world.open()];
    await two.drafts.load(EXERCISE);
    const heard: string[] = [];
    two.drafts.watch(EXERCISE, (draft) => heard.push(draft.text));
    two.drafts.watch("cache/ttl-cache" as ExerciseId, () => heard.push("not mine"));
    await one.drafts.save(EXERCISE, "from one");
    await until(() => heard.length > 0);
    expect(heard).toEqual(["from one"]);
    await two.drafts.load(EXERCISE);
    await two.drafts.save(EXERCISE, "from one, and on");
    expect(await two.drafts.versions(EXERCISE)).toEqual([]);
  });
});
