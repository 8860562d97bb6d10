import { afterEach, beforeEach, expect, it } from "vitest";
import type { EventId } from "#base/ids.ts";
import type { ProgressEvent } from "#progress/event.ts";
import { appendRows } from "./append-rows.ts";
import { isDamaged } from "./damage.ts";
import { openDatabase } from "./open-database.ts";
import type { Database } from "./schema.ts";
import { opened } from "./testing/facts.ts";
import { createTestWorld, type TestWorld } from "./testing/test-world.ts";
import { transact } from "./transact.ts";

let world: TestWorld;
let db: Database;
beforeEach(async () => {
  world = createTestWorld();
  const nothing = () => undefined;
  const access = await openDatabase({
    factory: () => world.database,
    name: world.name,
    onBlocked: nothing,
    onUpgrade: nothing,
  });
  if (access.kind !== "open") throw new Error(access.fault);
  db = access.db;
});
afterEach(async () => {
  db.close();
  await world.end();
});

const event = (n: number): ProgressEvent => ({ ...opened, id: `0000-000${n}` as EventId, at: n, v: 1 });
const append = (...events: ProgressEvent[]) =>
  transact(db, ["events", "meta"], "strict", (tx) => appendRows(tx, events, () => "log"));

it("[P3] adds an event once, though its commit was reported as failed and it is written again", async () => {
  await append(event(1), event(2));
  const again = await append(event(2), event(3));
  expect(again.rows.map((row) => [row.seq, row.event.id])).toEqual([[3, "0000-0003"]]);
  expect(again).toMatchObject({ before: 2, header: { log: "log", last: 3, tail: 3, count: 3, rewrites: 0 } });
});

it("chains every row to the one before it, over several appends", async () => {
  await append(event(1));
  await append(event(2), event(3));
  const rows = await db.getAll("events");
  expect(rows.map((row, index) => isDamaged(row, rows[index - 1]))).toEqual([false, false, false]);
  expect(rows.map((row) => isDamaged({ ...row, hash: row.hash + 1 }, rows[row.seq - 2]))).toEqual([
    true,
    true,
    true,
  ]);
});

it("writes nothing over rows that a header doesn't know of", async () => {
  await append(event(1), event(2));
  await db.delete("meta", "header");
  const { rows, header } = await append(event(3));
  expect(rows.map((row) => row.seq)).toEqual([4]);
  expect(header).toMatchObject({ last: 4, tail: 4, count: 3 });
});
