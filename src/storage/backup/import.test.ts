import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import { backupOfLines, backupText, blobOf, eventOf } from "../testing/backup-files.ts";
import { attempt, EXERCISE, LESSON, opened } from "../testing/facts.ts";
import { draftsFile, imported, previewed, withEvents } from "../testing/imports.ts";
import { openRaw, result } from "../testing/raw-database.ts";
import { createTestWorld, until, type TestWorld } from "../testing/test-world.ts";

const OTHER = "worker-pool/limit" as ExerciseId;

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

describe("an import", () => {
  it("brings everything of another browser: attempts, drafts, versions", async () => {
    const there = elsewhere.open();
    await there.log.append(attempt("there", true));
    await there.log.append(opened);
    await there.drafts.keepVersion(EXERCISE, "before the reset", "reset");
    await there.drafts.save(EXERCISE, "the draft");
    const here = world.open();
    expect(await imported(here, (await there.backup.export()).blob)).toBe(2);
    expect(await here.log.state()).toEqual(await there.log.state());
    expect((await here.drafts.load(EXERCISE))?.text).toBe("the draft");
    expect(await here.drafts.versions(EXERCISE)).toEqual(await there.drafts.versions(EXERCISE));
    await here.close();
    const again = world.open();
    expect(await again.log.state()).toEqual(await there.log.state());
    expect(await again.integrity.check()).toBeUndefined();
  });

  it("is previewed in words and changes nothing until it is applied", async () => {
    const tab = world.open();
    await tab.drafts.save(EXERCISE, "mine");
    const records = [
      { event: eventOf(1) },
      { event: eventOf(2) },
      { event: { ...eventOf(3), ...attempt("") } },
      { event: eventOf(4, { kind: "card-reviewed", at: world.clock + 10 * 365 * 86_400_000 }) },
      { draft: { exercise: EXERCISE, text: "theirs", savedAt: 1 } },
      { draft: { exercise: OTHER, text: "new", savedAt: 1 } },
    ];
    const preview = await previewed(tab, blobOf(backupText(records)));
    expect(preview).toMatchObject({ newEvents: 4, unknownEvents: 1, futureEvents: 1, newDrafts: 1 });
    expect(preview.differingDrafts).toEqual([EXERCISE]);
    expect(preview.summary).toBe(
      "4 new entries (2 lessons opened, 1 attempt, 1 of a newer Hotpath), 1 is dated in the future, 1 new draft, 1 draft differs " +
        "(the later one becomes the draft, the other is kept in its history), nothing is removed.",
    );
    expect((await tab.log.state()).events).toBe(0);
    expect(await tab.drafts.load(OTHER)).toBeUndefined();
    expect(await tab.backup.undoable()).toBeUndefined();
  });

  it("of the same file twice adds nothing the second time", async () => {
    const tab = world.open();
    expect(await imported(tab, withEvents(1, 2))).toBe(2);
    const preview = await previewed(tab, withEvents(1, 2));
    expect(preview.summary).toBe("no new entries, 2 are here already, nothing is removed.");
    expect(await imported(tab, withEvents(1, 2))).toBe(0);
    expect((await tab.log.state()).events).toBe(2);
  });

  it("of two files at once, from two tabs, counts every event once", async () => {
    const [one, two] = [world.open(), world.open()];
    await Promise.all([one.log.state(), two.log.state()]);
    const [first, second] = await Promise.all([
      previewed(one, withEvents(1, 2, 3)),
      previewed(two, withEvents(2, 3, 4)),
    ]);
    await Promise.all([first.apply(), second.apply()]);
    await until(async () => (await one.log.state()).events === 4 && (await two.log.state()).events === 4);
    expect(await one.log.state()).toEqual(await two.log.state());
    expect(await one.integrity.check()).toBeUndefined();
  });

  it("keeps ours where an id comes with another content, and counts it", async () => {
    const tab = world.open();
    await imported(tab, withEvents(1));
    const other = backupText([{ event: eventOf(1, { lesson: "first-profile" }) }, { event: eventOf(2) }]);
    const preview = await previewed(tab, blobOf(other));
    expect(preview).toMatchObject({ newEvents: 1, conflicts: 1 });
    expect(preview.summary).toMatch(/1 entry differs from the one here under the same id, and yours is kept/);
    await preview.apply();
    expect(Object.keys((await tab.log.state()).lessons)).toEqual([LESSON]);
  });

  it("lets the later draft win and keeps the other in the history, either way", async () => {
    const tab = world.open();
    await tab.drafts.save(EXERCISE, "ours, later");
    await tab.drafts.save(OTHER, "ours, earlier");
    const file = draftsFile(
      { exercise: EXERCISE, text: "theirs, earlier", savedAt: world.clock - 1 },
      { exercise: OTHER, text: "theirs, later", savedAt: world.clock + 1 },
    );
    await imported(tab, file);
    const texts = async (exercise: ExerciseId) => [
      (await tab.drafts.load(exercise))?.text,
      ...(await tab.drafts.versions(exercise)).map((version) => `${version.reason}: ${version.text}`),
    ];
    expect(await texts(EXERCISE)).toEqual(["ours, later", "import: theirs, earlier"]);
    expect(await texts(OTHER)).toEqual(["theirs, later", "import: ours, earlier"]);
    expect(await imported(tab, file)).toBe(0);
  });

  it("keeps unknown kinds, fields and records, and exports them again", async () => {
    const tab = world.open();
    const event = eventOf(1, { kind: "card-reviewed", rating: 7 });
    const known = eventOf(2, { mood: { today: "glad" } });
    const draft = { exercise: EXERCISE, text: "", savedAt: 5, cursor: 7 };
    const lines = [{ event }, { event: known }, { draft }, { setting: { theme: "dark" } }].map((r) =>
      JSON.stringify(r),
    );
    await imported(tab, blobOf(backupOfLines(lines)));
    await imported(tab, blobOf(backupOfLines(lines)));
    const exported = await (await tab.backup.export()).blob.text();
    expect(exported.trim().split("\n").slice(1)).toEqual(lines);
  });

  it("tells other tabs, which show it without a reload", async () => {
    const [one, two] = [world.open(), world.open()];
    await two.log.state();
    const drafts: string[] = [];
    two.drafts.watch(EXERCISE, (draft) => drafts.push(draft.text));
    await imported(one, withEvents(1, 2));
    await imported(one, draftsFile({ exercise: EXERCISE, text: "from the file", savedAt: 1 }));
    await until(async () => (await two.log.state()).events === 2 && drafts.length > 0);
    expect(drafts).toEqual(["from the file"]);
    await two.log.append(opened);
    expect((await two.log.state()).events).toBe(3);
    expect(await two.integrity.check()).toBeUndefined();
  });

  it("that doesn't fit changes nothing and says so", async () => {
    const tab = world.open();
    await tab.log.append(opened);
    const preview = await previewed(tab, withEvents(1, 2));
    world.faults.failWrites("meta", "QuotaExceededError", 1);
    const receipt = await preview.apply();
    expect(receipt).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/storage is full/) as string },
    });
    expect((await tab.log.state()).events).toBe(1);
    expect((await preview.apply()).ok).toBe(true);
    expect((await tab.log.state()).events).toBe(3);
  });

  it("works in memory, says so, and is stored once the browser answers", async () => {
    world.faults.failOpens(["silence"]);
    const tab = world.open({ silence: 60 });
    await until(() => tab.status.get().kind === "not saved");
    const records = [
      { event: eventOf(1) },
      { draft: { exercise: EXERCISE, text: "from the file", savedAt: 1 } },
    ];
    const receipt = await (await previewed(tab, blobOf(backupText(records)))).apply();
    expect(receipt).toMatchObject({ ok: true, value: { stored: false, addedEvents: 1 } });
    expect((await tab.log.state()).events).toBe(1);
    expect((await tab.drafts.load(EXERCISE))?.text).toBe("from the file");
    world.faults.answer();
    await until(() => tab.status.get().kind === "saved");
    await tab.close();
    expect((await world.open().log.state()).events).toBe(1);
  });
});

it("is stored in one transaction that touches nothing else", async () => {
  const tab = world.open();
  await tab.runs.begin(EXERCISE);
  await imported(tab, withEvents(1));
  const db = await openRaw(world.database, world.name);
  expect(await result(db.transaction(["runs"]).objectStore("runs").count())).toBe(1);
  db.close();
});
