import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import { backupText, blobOf, eventOf } from "../testing/backup-files.ts";
import { attempt, EXERCISE, opened } from "../testing/facts.ts";
import { draftsFile, imported, undone, withEvents } from "../testing/imports.ts";
import { createTestWorld, until, type TestWorld } from "../testing/test-world.ts";

const OTHER = "worker-pool/limit" as ExerciseId;

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

describe("undo of an import", () => {
  it("takes back its events, drafts and versions, and no others", async () => {
    const tab = world.open();
    await tab.log.append(opened);
    await tab.drafts.save(EXERCISE, "mine");
    const before = await tab.log.state();
    const records = [
      { event: eventOf(1) },
      { event: { ...eventOf(2), ...attempt("theirs", true) } },
      { draft: { exercise: EXERCISE, text: "theirs", savedAt: world.clock + 1 } },
      { draft: { exercise: OTHER, text: "new", savedAt: 1 } },
    ];
    await imported(tab, blobOf(backupText(records)));
    expect(await tab.backup.undoable()).toEqual({ at: world.clock, addedEvents: 2 });
    await tab.log.append(attempt("afterwards"));
    expect(await undone(tab)).toBe(2);
    expect(await tab.backup.undoable()).toBeUndefined();
    expect(await tab.log.state()).toMatchObject({ events: 2, lessons: before.lessons });
    expect((await tab.log.attempts(EXERCISE)).map((event) => event.source)).toEqual(["afterwards"]);
    expect((await tab.drafts.load(EXERCISE))?.text).toBe("mine");
    expect(await tab.drafts.load(OTHER)).toBeUndefined();
    expect(await tab.drafts.versions(EXERCISE)).toEqual([]);
    expect(await undone(tab)).toBe(0);
  });

  it("leaves a log that is whole, to this visit and the next, and to other tabs", async () => {
    const [tab, other] = [world.open(), world.open()];
    for (let index = 0; index < 70; index += 1) await tab.log.append(opened);
    await other.log.state();
    await imported(tab, withEvents(1, 2, 3));
    await until(async () => (await other.log.state()).events === 73);
    await undone(tab);
    await until(async () => (await other.log.state()).events === 70);
    await other.log.append(opened);
    await until(async () => (await tab.log.state()).events === 71);
    expect(await tab.integrity.check()).toBeUndefined();
    await Promise.all([tab.close(), other.close()]);
    const next = world.open();
    expect((await next.log.state()).events).toBe(71);
    expect(next.integrity.loss()).toBeUndefined();
    expect(await imported(next, withEvents(1, 2, 3))).toBe(3);
  });

  it("leaves a draft alone that was edited since", async () => {
    const first = world.open();
    await first.drafts.save(EXERCISE, "mine");
    const tab = world.open();
    await imported(tab, draftsFile({ exercise: EXERCISE, text: "theirs", savedAt: world.clock + 1 }));
    await tab.drafts.load(EXERCISE);
    await tab.drafts.save(EXERCISE, "theirs, edited");
    await undone(tab);
    expect((await tab.drafts.load(EXERCISE))?.text).toBe("theirs, edited");
    expect(await tab.drafts.versions(EXERCISE)).toEqual([]);
  });
});
