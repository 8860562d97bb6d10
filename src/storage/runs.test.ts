import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import { createFakeLocks } from "./testing/fake-locks.ts";
import { EXERCISE } from "./testing/facts.ts";
import { createTestWorld, type TestWorld } from "./testing/test-world.ts";

const OTHER = "worker-pool/limit" as ExerciseId;

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

describe("notes of runs", () => {
  it("tell on the next visit of a run that took the page down, until they are dismissed", async () => {
    const locks = createFakeLocks();
    const dying = world.open({ locks: locks.manager });
    const startedAt = world.clock;
    await dying.runs.begin(EXERCISE);
    locks.releaseAll();
    world.clock += 5000;
    const next = world.open({ locks: locks.manager });
    expect(await next.runs.unfinished(EXERCISE)).toBe(startedAt);
    expect(await next.runs.unfinished(OTHER)).toBeUndefined();
    await next.runs.dismiss(EXERCISE);
    expect(await next.runs.unfinished(EXERCISE)).toBeUndefined();
  });

  it("say nothing of a run that got its verdict", async () => {
    const locks = createFakeLocks();
    const tab = world.open({ locks: locks.manager });
    await tab.runs.begin(EXERCISE);
    await tab.runs.end(EXERCISE);
    locks.releaseAll();
    expect(await world.open({ locks: locks.manager }).runs.unfinished(EXERCISE)).toBeUndefined();
  });

  it("say nothing of a run in a tab that is still open, nor in this one", async () => {
    const locks = createFakeLocks();
    const [one, two] = [world.open({ locks: locks.manager }), world.open({ locks: locks.manager })];
    await one.runs.begin(EXERCISE);
    expect(await two.runs.unfinished(EXERCISE)).toBeUndefined();
    expect(await one.runs.unfinished(EXERCISE)).toBeUndefined();
    await two.runs.dismiss(EXERCISE);
    locks.releaseAll();
    expect(await two.runs.unfinished(EXERCISE)).toBe(world.clock);
  });

  it("wait two minutes where the browser can't tell which tabs are open", async () => {
    const tab = world.open();
    await tab.runs.begin(EXERCISE);
    const next = world.open();
    expect(await next.runs.unfinished(EXERCISE)).toBeUndefined();
    world.clock += 121_000;
    expect(await next.runs.unfinished(EXERCISE)).toBe(world.clock - 121_000);
  });

  it("don't hold a run up where nothing can be stored", async () => {
    world.faults.failOpens(["silence"]);
    const tab = world.open();
    await tab.runs.begin(EXERCISE);
    expect(tab.status.get()).toEqual({ kind: "saved" });
  });
});
