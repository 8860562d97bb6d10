import { describe, expect, test } from "vitest";
import { fakeEditor, fakeWorld, GIVEN, PASSED, settled } from "./testing/fake-world.ts";
import { openedWorkbench } from "./testing/opened-workbench.ts";
import { createWorkbench } from "./workbench-engine.ts";

describe("drafts", () => {
  test("an earlier draft takes the starter's place", async () => {
    const { editor, world } = await openedWorkbench({ draft: "mine" });
    expect(editor.text()).toBe("mine");
    expect(world.calls).not.toContain("edit mine");
  });

  test("without a draft the starter stays and nothing is saved", async () => {
    const { editor, world } = await openedWorkbench();
    expect(editor.text()).toBe("starter");
    expect(world.calls).toEqual(["warm up"]);
  });

  test("what was typed before the draft came stays; the draft is kept before anything is saved over it", async () => {
    const { bench, editor, world } = await openedWorkbench({ draft: "old" }, fakeEditor("typed early"));
    expect(editor.text()).toBe("typed early");
    expect(bench.get().conflict).toEqual({ from: "before", text: "old", savedAt: 5 });
    expect(world.calls).toEqual(["warm up", "keep old (other-tab)", "edit typed early"]);
  });

  test("edits made while the draft is still being read are not saved over it", () => {
    const world = fakeWorld({ draft: "old" });
    const bench = createWorkbench(GIVEN, world.services);
    const editor = fakeEditor();
    void bench.open(editor);
    editor.type("typed");
    bench.edited();
    expect(world.calls).toEqual(["warm up"]);
  });

  test("reset keeps the text as a version and can be undone, which keeps what was typed since", async () => {
    const { bench, editor, world, type } = await openedWorkbench();
    type("mine");
    await bench.reset();
    expect(editor.text()).toBe("starter");
    expect(bench.get().undo).toEqual({ text: "mine", after: "reset" });
    type("afterthought");
    await bench.undo();
    expect(editor.text()).toBe("mine");
    expect(bench.get().undo).toBeUndefined();
    expect(world.calls).toContain("keep mine (reset)");
    expect(world.calls).toContain("keep afterthought (reset)");
  });

  test("resetting the starter does nothing", async () => {
    const { bench, world } = await openedWorkbench();
    await bench.reset();
    expect(bench.get().undo).toBeUndefined();
    expect(world.calls).toEqual(["warm up"]);
  });

  test("another tab's text is offered and never put over this one's", async () => {
    const { bench, editor, world, type } = await openedWorkbench();
    type("here");
    world.otherTabSaves("there");
    expect(editor.text()).toBe("here");
    await bench.settleConflict("other");
    expect(editor.text()).toBe("there");
    expect(world.calls.slice(-2)).toEqual(["edit there", "keep here (other-tab)"]);
  });

  test("keeping one's own text saves it again and keeps the other's as a version", async () => {
    const { bench, world, type } = await openedWorkbench();
    type("here");
    world.otherTabSaves("there");
    await bench.settleConflict("editor");
    expect(world.calls.slice(-2)).toEqual(["edit here", "keep there (other-tab)"]);
    expect(bench.get().conflict).toBeUndefined();
  });

  test("a conflict ends by itself when the other tab saves the same text", async () => {
    const { bench, world, type } = await openedWorkbench();
    type("here");
    world.otherTabSaves("there");
    world.otherTabSaves("here");
    expect(bench.get().conflict).toBeUndefined();
  });
});

describe("help and history", () => {
  test("hints open one by one, each is a fact, and none comes after the last", async () => {
    const { bench, world } = await openedWorkbench();
    bench.toggleView("hints");
    bench.showHint();
    bench.showHint();
    expect(world.facts.map((fact) => fact.kind === "hint-opened" && fact.hint)).toEqual([1, 2]);
    expect(bench.get().hintsShown).toBe(2);
  });

  test("hints opened on an earlier visit are open again", async () => {
    const world = fakeWorld();
    await world.services.log.append({ kind: "hint-opened", exercise: GIVEN.exercise.id, hint: 2 });
    const bench = createWorkbench(GIVEN, world.services);
    await bench.open(fakeEditor());
    bench.toggleView("hints");
    expect(bench.get().hintsShown).toBe(2);
    expect(world.facts).toHaveLength(1);
  });

  test("the solution opens without a pass, and is a fact once", async () => {
    const { bench, world } = await openedWorkbench();
    bench.toggleView("solution");
    await settled();
    bench.toggleView("solution");
    expect(bench.get().view).toBe("task");
    bench.toggleView("solution");
    expect(world.facts.map((fact) => fact.kind)).toEqual(["solution-opened"]);
  });

  test("an open history grows with each attempt", async () => {
    const { bench, world } = await openedWorkbench();
    bench.toggleView("history");
    await settled();
    expect(bench.get().history?.attempts).toEqual([]);
    void bench.run();
    await settled();
    await world.pending[0]?.answer(PASSED);
    expect(bench.get().history?.attempts).toHaveLength(1);
  });

  test("bringing an earlier text back can be undone", async () => {
    const { bench, editor, type } = await openedWorkbench();
    type("now");
    await bench.restore("then");
    expect(editor.text()).toBe("then");
    await bench.undo();
    expect(editor.text()).toBe("now");
  });

  test("a run that never ended is told until it was understood", async () => {
    const { bench, world } = await openedWorkbench({ unfinishedAt: 77 });
    expect(bench.get().unfinishedAt).toBe(77);
    bench.dismissUnfinished();
    expect(bench.get().unfinishedAt).toBeUndefined();
    expect(world.calls.at(-1)).toBe("dismiss run");
  });

  test("a pass in another tab shows without a reload", async () => {
    const { bench, world } = await openedWorkbench();
    await world.services.log.append({
      kind: "attempt-graded",
      exercise: GIVEN.exercise.id,
      verdict: "passed",
      summary: "Passed: 2 of 2 tests",
      passed: true,
      testsPassed: 2,
      testsTotal: 2,
      source: "elsewhere",
      spent: 0,
      figures: [],
    });
    await settled();
    expect(bench.get().progress?.passedAt).toBe(1_000);
  });
});
