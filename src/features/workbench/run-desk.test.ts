import { describe, expect, test, vi } from "vitest";
import { FAILED, fakeEditor, fakeWorld, GIVEN, PASSED, settled } from "./testing/fake-world.ts";
import { openedWorkbench } from "./testing/opened-workbench.ts";
import { createWorkbench } from "./workbench-engine.ts";

describe("runs", () => {
  test("a stop while the draft is still being saved stops the run that follows", async () => {
    const { bench, world } = await openedWorkbench();
    void bench.run();
    bench.stop();
    await settled();
    expect(world.calls.indexOf("run")).toBeGreaterThan(-1);
    expect(world.calls.lastIndexOf("stop")).toBeGreaterThan(world.calls.indexOf("run"));
  });

  test("the draft is on disk and the run noted before the sandbox starts, and the note ends with the verdict", async () => {
    const { bench, world, type } = await openedWorkbench();
    type("mine");
    void bench.run();
    await settled();
    expect(world.calls.slice(1)).toEqual(["edit mine", "flush mine durably", "begin", "run"]);
    await world.pending[0]?.answer(PASSED);
    expect(world.calls.at(-1)).toBe("end");
    expect(bench.get().run).toMatchObject({ kind: "judged", isStale: false });
    expect(bench.get().progress?.passedAt).toBe(1_000);
  });

  test("a suite that counts work gets a submission that is counted", async () => {
    const world = fakeWorld();
    const bench = createWorkbench({ ...GIVEN, suite: { ...GIVEN.suite, counted: true } }, world.services);
    await bench.open(fakeEditor());
    void bench.run();
    await settled();
    expect(world.pending[0]?.job).toEqual({
      submission: "starter",
      suite: "compiled",
      manifest: GIVEN.suite.manifest,
      limits: GIVEN.exercise.limits,
      counted: true,
    });
  });

  test("an attempt is kept with its source, its figures and the time spent", async () => {
    const { bench, world, type } = await openedWorkbench();
    type("mine");
    world.pass(30_000);
    void bench.run();
    await settled();
    await world.pending[0]?.answer(FAILED, [
      { path: ["group", "one"], status: "passed" },
      { path: ["group", "two"], status: "failed" },
    ]);
    expect(world.facts).toEqual([
      {
        kind: "attempt-graded",
        exercise: "cache/sample",
        verdict: "failed",
        summary: "Failed: 1 of 2 tests",
        passed: false,
        testsPassed: 1,
        testsTotal: 2,
        source: "mine",
        spent: 30_000,
        figures: [{ label: "Hit ratio", value: 0.5, unit: "%" }],
      },
    ]);
  });

  test("a fault of the grader is shown and is no attempt", async () => {
    const { bench, world } = await openedWorkbench();
    void bench.run();
    await settled();
    await world.pending[0]?.answer({ word: "grader fault", reason: "the frame did not load" });
    expect(world.facts).toEqual([]);
    expect(bench.get().run.kind).toBe("judged");
  });

  test("a second run drops the result of the first, whichever comes last", async () => {
    const { bench, world, type } = await openedWorkbench();
    type("first");
    void bench.run();
    await settled();
    type("second");
    void bench.run();
    await settled();
    await world.pending[1]?.answer(PASSED);
    world.pending[0]?.watch.onStage?.({ kind: "loading" });
    await world.pending[0]?.answer(FAILED);
    expect(bench.get().run).toMatchObject({ kind: "judged", report: { verdict: PASSED } });
    expect(world.facts).toHaveLength(1);
  });

  test("tests show up as they end, and the run before stays in view meanwhile", async () => {
    const { bench, world } = await openedWorkbench();
    void bench.run();
    await settled();
    await world.pending[0]?.answer(FAILED);
    void bench.run();
    await settled();
    world.pending[1]?.watch.onStage?.({ kind: "test", name: "group › one" });
    world.pending[1]?.watch.onTest?.({ path: ["group", "one"], status: "passed" });
    expect(bench.get().run).toMatchObject({
      kind: "running",
      stage: { name: "group › one" },
      tests: [{ status: "passed" }],
      previous: { verdict: FAILED },
    });
  });

  test("an edit after the verdict marks it as that of another text", async () => {
    const { bench, world, type } = await openedWorkbench();
    void bench.run();
    await settled();
    await world.pending[0]?.answer(PASSED);
    type("changed");
    expect(bench.get().run).toMatchObject({ isStale: true });
  });

  test("an edit while the run goes on marks its verdict the same way", async () => {
    const { bench, world, type } = await openedWorkbench();
    void bench.run();
    await settled();
    type("changed meanwhile");
    await world.pending[0]?.answer(PASSED);
    expect(bench.get().run).toMatchObject({ kind: "judged", isStale: true });
  });

  test("more than 256 kB are refused before anything is run; bytes count, not letters", async () => {
    const { bench, world, type } = await openedWorkbench();
    type("é".repeat(128 * 1024) + "x");
    await bench.run();
    expect(bench.get().run).toEqual({ kind: "refused", bytes: 256 * 1024 + 1 });
    expect(world.calls).not.toContain("run");
    type("é".repeat(128 * 1024));
    void bench.run();
    await settled();
    expect(world.calls).toContain("run");
  });

  test("a storage that never answers delays a run by two seconds at most", async () => {
    vi.useFakeTimers();
    const world = fakeWorld();
    const bench = createWorkbench(GIVEN, world.services);
    await bench.open(fakeEditor());
    world.silenceStorage();
    void bench.run();
    await vi.advanceTimersByTimeAsync(1_900);
    expect(world.calls).not.toContain("run");
    await vi.advanceTimersByTimeAsync(200);
    expect(world.calls).toContain("run");
    vi.useRealTimers();
  });

  test("leaving the page in the middle of a run ends its note", async () => {
    const { bench, world } = await openedWorkbench();
    bench.leave();
    expect(world.calls).not.toContain("end");
    void bench.run();
    await settled();
    bench.leave();
    expect(world.calls.at(-1)).toBe("end");
  });

  test("nothing can be run before the draft is in the editor", async () => {
    const world = fakeWorld({ draft: "old" });
    const bench = createWorkbench(GIVEN, world.services);
    const opening = bench.open(fakeEditor());
    await bench.run();
    expect(world.calls).not.toContain("run");
    await opening;
  });
});
