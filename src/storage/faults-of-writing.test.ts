import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, EXERCISE } from "./testing/facts.ts";
import { exported, rows, saved } from "./testing/profile.ts";
import { createTestWorld, until, type TestWorld } from "./testing/test-world.ts";

let world: TestWorld;
beforeEach(() => {
  world = createTestWorld();
});
afterEach(() => world.end());

describe("faults of writing", () => {
  it("quota at a draft: kept in memory, said, and saved with the next edit", async () => {
    const tab = world.open();
    await tab.log.state();
    world.faults.failWrites("drafts", "QuotaExceededError", 1);
    await tab.drafts.save(EXERCISE, "too much");
    expect(tab.status.get()).toMatchObject({ why: expect.stringMatching(/full/) as string });
    expect((await tab.drafts.load(EXERCISE))?.text).toBe("too much");
    expect((await exported(tab)).drafts).toEqual(["too much"]);
    await tab.drafts.save(EXERCISE, "less");
    expect(tab.status.get()).toEqual({ kind: "saved" });
    await tab.close();
    expect((await world.open().drafts.load(EXERCISE))?.text).toBe("less");
  });

  it("quota at an attempt: kept in memory, said, and saved with the next event", async () => {
    const tab = world.open();
    await tab.log.state();
    world.faults.failWrites("events", "QuotaExceededError", 1);
    await tab.log.append(attempt("first"));
    expect(tab.status.get()).toMatchObject({ why: expect.stringMatching(/full/) as string });
    expect((await tab.log.state()).events).toBe(1);
    expect((await exported(tab)).sources).toEqual(["first"]);
    await tab.log.append(attempt("second"));
    await saved(tab);
    await tab.close();
    const sources = (await world.open().log.attempts(EXERCISE)).map((event) => event.source);
    expect(sources.sort()).toEqual(["first", "second"]);
  });

  it("abort without a reason, once: tried again without a word", async () => {
    const tab = world.open();
    await tab.log.state();
    world.faults.failWrites("events", "abort", 1);
    await tab.log.append(attempt("first"));
    expect(tab.status.get()).toEqual({ kind: "saved" });
    expect(await rows(world)).toBe(1);
  });

  it("abort without a reason, again and again: said, and kept in memory", async () => {
    const tab = world.open();
    await tab.log.state();
    world.faults.failWrites("events", "abort", 1000);
    await tab.log.append(attempt("first"));
    expect(tab.status.get()).toMatchObject({ why: expect.stringMatching(/refused to store/) as string });
    expect((await exported(tab)).sources).toEqual(["first"]);
  });

  it("connection closing in the middle: reopened, and nothing is lost", async () => {
    const tab = world.open();
    await tab.log.state();
    world.faults.failWrites("events", "close", 1);
    await tab.log.append(attempt("first"));
    await saved(tab);
    expect(await rows(world)).toBe(1);
    expect((await tab.log.state()).events).toBe(1);
  });

  it("connection closing again and again: reopened 3 times, then it is said", async () => {
    const tab = world.open();
    await tab.log.state();
    world.faults.failWrites("events", "close", 1000);
    await tab.log.append(attempt("first"));
    await until(() => tab.status.get().kind === "not saved");
    expect(tab.status.get()).toMatchObject({ why: expect.stringMatching(/keeps closing/) as string });
    expect(world.faults.openCount()).toBe(4);
    expect((await tab.log.state()).events).toBe(1);
    expect((await exported(tab)).sources).toEqual(["first"]);
  });
});
