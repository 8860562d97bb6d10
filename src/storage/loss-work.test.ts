import { afterEach, beforeEach, expect, it } from "vitest";
import { amend, describeLoss, dismiss } from "./loss-work.ts";
import { openDatabase, type Access } from "./open-database.ts";
import type { LossRecord } from "./schema.ts";
import { createTestWorld, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
let access: Exclude<Access, { kind: "none" }>;
beforeEach(async () => {
  world = createTestWorld();
  const nothing = () => undefined;
  const found = await openDatabase({
    factory: () => world.database,
    name: world.name,
    onBlocked: nothing,
    onUpgrade: nothing,
  });
  if (found.kind === "none") throw new Error(found.fault);
  access = found;
});
afterEach(async () => {
  access.db.close();
  await world.end();
});

/** A tab that hasn't heard yet that another has noticed the loss: its marker is still the old one. */
const staleTab = (log: string, events: number) => ({
  marker: { read: () => ({ log, events, last: events }), note: () => undefined, replace: () => undefined },
  now: () => 7,
  newId: () => `new-${log}`,
  damaged: undefined,
});

it("counts a log that is gone once, however many tabs notice", async () => {
  const once = { had: 5, missing: 5, damaged: 0, logs: ["gone"] };
  expect(await amend(access, staleTab("gone", 5))).toMatchObject(once);
  expect(await amend(access, staleTab("gone", 5))).toMatchObject(once);
  expect(await amend(access, staleTab("gone as well", 2))).toMatchObject({ had: 7, missing: 7 });
});

it("says nothing of what was dismissed, and all of what comes after it", async () => {
  await amend(access, staleTab("gone", 5));
  const accepted = await dismiss(access.db);
  expect(accepted && describeLoss(accepted)).toBeUndefined();
  const more = await amend(access, staleTab("gone as well", 1));
  expect(more && describeLoss(more)).toMatchObject({ had: 6, missing: 6 });
});

const record: LossRecord = {
  had: 3058,
  missing: 1,
  damaged: 0,
  noticedAt: 7,
  logs: [],
  dismissed: { missing: 0, damaged: 0 },
};

it.each([
  [record, /^1 of the 3,058 entries of your progress that this browser had is missing\. Import/],
  [{ ...record, missing: 3015 }, /^3,015 of the 3,058 entries .* are missing\. Import/],
  [{ ...record, missing: 0, damaged: 2 }, /^2 of the 3,058 entries .* are damaged\. Import/],
  [
    { ...record, damaged: 1 },
    /is missing\. 1 of .* is damaged\. Import .* nothing that is still here is written over\.$/,
  ],
])("says what is gone and what to do", (loss, message) => {
  expect(describeLoss(loss)?.message).toMatch(message);
});
