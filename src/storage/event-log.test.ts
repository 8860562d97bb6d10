import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import { hashOf } from "./rolling-hash.ts";
import type { Snapshot } from "./schema.ts";
import { attempt, EXERCISE as exercise, LESSON as lesson, opened, predicted } from "./testing/facts.ts";
import { result, tamper } from "./testing/raw-database.ts";
import { createTestWorld, until, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

describe("the event log", () => {
  it("shows an event at once and says saved only once it is on the disk", async () => {
    const tab = world.open();
    await tab.log.state();
    const said: string[] = [];
    tab.status.subscribe(() => said.push(tab.status.get().kind));
    const appended = tab.log.append(opened);
    expect((await tab.log.state()).events).toBe(1);
    await appended;
    expect(said).toEqual(["saving", "saved"]);
  });

  it("has after a visit what the visit before it wrote", async () => {
    const first = world.open();
    await first.log.append(opened);
    await first.log.append(attempt("", true));
    await first.close();
    const second = world.open();
    const state = await second.log.state();
    expect(state.events).toBe(2);
    expect(state.exercises[exercise]).toMatchObject({ attempts: 1, passedAt: world.clock });
    expect(second.integrity.loss()).toBeUndefined();
  });

  it("stamps an event with id, time and version", async () => {
    const tab = world.open();
    const event = await tab.log.append(opened);
    expect(event).toMatchObject({ kind: "lesson-opened", lesson, at: world.clock, v: 1 });
    expect(event.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("keeps the order of events that are appended before the database is open", async () => {
    const tab = world.open();
    await Promise.all([attempt(""), attempt("", true)].map((fact) => tab.log.append(fact)));
    await tab.close();
    const attempts = await world.open().log.attempts(exercise);
    expect(attempts.map((event) => event.passed)).toEqual([false, true]);
  });

  it("gives the attempts at one exercise, oldest first, unsaved ones too", async () => {
    const tab = world.open();
    world.clock += 5;
    await tab.log.append(attempt("", true));
    world.clock -= 5;
    await tab.log.append(attempt(""));
    await tab.log.append({ ...attempt("", true), exercise: "cache/ttl-cache" as ExerciseId });
    await tab.log.append({ kind: "hint-opened", exercise, hint: 1 });
    world.clock += 10;
    const unsaved = tab.log.append(attempt(""));
    const attempts = await tab.log.attempts(exercise);
    expect(attempts.map((event) => event.passed)).toEqual([false, true, false]);
    await unsaved;
  });

  it("shows what another tab appends without a reload", async () => {
    const [one, two] = [world.open(), world.open()];
    await two.log.state();
    let calls = 0;
    two.log.subscribe(() => (calls += 1));
    await one.log.append(attempt("", true));
    await until(() => calls > 0);
    expect((await two.log.state()).exercises[exercise]?.passedAt).toBe(world.clock);
  });

  it("[P3] counts every event once while two tabs append in turn and at the same time", async () => {
    const [one, two] = [world.open(), world.open()];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 === 0 ? one : two).log.append(attempt("", index % 7 === 0)),
      ),
    );
    await until(async () => (await one.log.state()).events === 60 && (await two.log.state()).events === 60);
    expect(await one.log.state()).toEqual(await two.log.state());
    await one.close();
    const three = world.open();
    expect(await three.log.state()).toEqual(await two.log.state());
    expect(await three.integrity.check()).toBeUndefined();
  });

  it("opens from a snapshot and a short tail with the same state", async () => {
    const tab = world.open();
    for (let index = 0; index < 150; index += 1) await tab.log.append(attempt("", index === 70));
    const state = await tab.log.state();
    await tab.close();
    expect(await world.open().log.state()).toEqual(state);
    expect(world.faults.largestRead()).toBeLessThan(64);
  });

  it("[P2] adds up anew what a snapshot of an older reduction says, predictions included", async () => {
    const tab = world.open();
    await tab.log.append(predicted);
    for (let index = 0; index < 70; index += 1) await tab.log.append(attempt(""));
    const state = await tab.log.state();
    expect(state.exercises[exercise]?.predictions).toMatchObject({ "hit-ratio": { times: 1 } });
    await tab.close();
    await tamper(world.database, world.name, async (store) => {
      // As a build wrote it that didn't know predictions, with a hash of its own.
      // Clone boundary: the tab above has written it.
      const snapshot = await result(store("meta").get("snapshot") as IDBRequest<Snapshot>);
      const old = JSON.stringify({ ...snapshot.state, exercises: {} });
      const stale: Snapshot = {
        ...snapshot,
        reducer: 1,
        state: JSON.parse(old) as Snapshot["state"],
        hash: hashOf(old),
      };
      store("meta").put(stale, "snapshot");
    });
    expect(await world.open().log.state()).toEqual(state);
  });

  it("leaves out figures that JSON can't carry", async () => {
    const tab = world.open();
    const event = await tab.log.append({
      ...attempt(""),
      figures: [{ label: "hit ratio", value: NaN, unit: "" }],
    });
    expect(event).toMatchObject({ figures: [] });
  });
});
