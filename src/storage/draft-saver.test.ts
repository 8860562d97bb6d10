import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createDraftSaver } from "./draft-saver.ts";
import { createSaveStatus } from "./save-status.ts";
import { EXERCISE } from "./testing/facts.ts";
import { createTestWorld, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

/** A store that only notes what it was asked to save. */
function notingStore() {
  const saves: [string, boolean][] = [];
  return {
    saves,
    load: () => Promise.resolve(undefined),
    save(_exercise: unknown, text: string, { durable = false } = {}) {
      saves.push([text, durable]);
      return Promise.resolve();
    },
    keepVersion: () => Promise.resolve(),
    versions: () => Promise.resolve([]),
  };
}

it("saves 300 ms after an edit, also while typing goes on, and says saving from the first key on", () => {
  vi.useFakeTimers();
  const drafts = notingStore();
  const status = createSaveStatus();
  const saver = createDraftSaver({ exercise: EXERCISE, drafts, status });
  saver.edit("a");
  expect(status.get()).toEqual({ kind: "saving" });
  vi.advanceTimersByTime(200);
  saver.edit("ab");
  vi.advanceTimersByTime(99);
  expect(drafts.saves).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(drafts.saves).toEqual([["ab", false]]);
  expect(status.get()).toEqual({ kind: "saved" });
  saver.edit("ab");
  vi.advanceTimersByTime(1000);
  expect(drafts.saves).toHaveLength(1);
  vi.useRealTimers();
});

it("saves durably before a run, also what was saved relaxed before", async () => {
  const drafts = notingStore();
  const saver = createDraftSaver({ exercise: EXERCISE, drafts, status: createSaveStatus() });
  await saver.flush({ durable: true });
  expect(drafts.saves).toEqual([]);
  saver.edit("a");
  await saver.flush();
  await saver.flush();
  await saver.flush({ durable: true });
  saver.edit("ab");
  await saver.flush({ durable: true });
  expect(drafts.saves).toEqual([
    ["a", false],
    ["a", true],
    ["ab", true],
  ]);
});

it("saves when the page is hidden, in the very task, and when the screen goes", async () => {
  const tab = world.open();
  await tab.log.state();
  const saver = tab.draftSaver(EXERCISE);
  saver.edit("typed and gone");
  tab.hide();
  await vi.waitFor(() => expect(tab.status.get()).toEqual({ kind: "saved" }));
  expect((await tab.drafts.load(EXERCISE))?.text).toBe("typed and gone");
  saver.edit("typed and closed");
  saver.dispose();
  expect((await world.open().drafts.load(EXERCISE))?.text).toBe("typed and closed");
});

it("never says saved between the edit and the commit", async () => {
  const tab = world.open();
  await tab.log.state();
  const said: string[] = [];
  tab.status.subscribe(() => said.push(tab.status.get().kind));
  const saver = tab.draftSaver(EXERCISE);
  saver.edit("text");
  await saver.flush();
  expect(said).toEqual(["saving", "saved"]);
});
