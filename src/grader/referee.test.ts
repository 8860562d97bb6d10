import { describe, expect, it } from "vitest";
import { CAPS } from "./protocol.ts";
import { fail, finished, followReferee, pass, timing } from "./testing/follow-referee.ts";

describe("[G42] the verdict is decided from what the worker recorded", () => {
  it.each([
    ["all passed", [...pass(0), ...pass(1)], "Passed: 2 of 2 tests"],
    ["one failed", [...pass(0), ...fail(1)], "Failed: 1 of 2 tests"],
    ["none passed", [...fail(0), ...fail(1)], "Failed: 2 of 2 tests"],
    ["one did not run", pass(0), "Crashed: some of the tests did not run"],
    ["none ran", [], "Crashed: some of the tests did not run"],
  ])("%s", (_name, messages, sentence) => {
    const { say, verdict } = followReferee();
    say({ kind: "stage" });
    for (const message of messages) say(message);
    expect(verdict()).toBeUndefined();
    say(finished);
    expect(verdict()).toBe(sentence);
  });

  it("names the place of a syntax error", () => {
    const { say, verdict } = followReferee();
    say({
      kind: "done",
      ending: { kind: "did not compile", line: 3, column: 9, message: "Unexpected `;`." },
      timing,
    });
    expect(verdict()).toBe("Did not compile: line 3, column 9: Unexpected `;`.");
  });

  it("says where a crash came from", () => {
    const { say, verdict, referee } = followReferee();
    const failure = { message: "boom", frames: [{ file: "solution.ts", line: 1, column: 2 }] };
    say({
      kind: "done",
      ending: { kind: "crashed", reason: "Error: boom", during: "loading", failure },
      timing,
    });
    expect(verdict()).toBe("Crashed: Error: boom (while loading)");
    expect(referee.report?.crash).toEqual(failure);
  });

  it("calls an exercise without tests our fault", () => {
    const job = { submission: "", suite: "", manifest: [], limits: { load: 1, test: 1 } };
    const { say, verdict } = followReferee({ job });
    say(finished);
    expect(verdict()).toMatch(/^Grader fault/);
  });
});

describe("[G43] a run that is ended from outside keeps what it had", () => {
  it("names the test that was running when the limit was up", () => {
    const { referee, say, verdict } = followReferee();
    say({ kind: "stage" });
    pass(0).forEach((message) => say(message));
    say({ kind: "stage", test: 1 }, 100);
    for (let now = 200; now <= 600; now += 100) referee.tick(now);
    expect(verdict()).toBe("Timed out after 0.5 s in “cache › miss”");
    expect(referee.report?.tests.map((test) => test.status)).toEqual(["passed", "not run"]);
    expect(referee.report?.tests[1]?.path).toEqual(["cache", "miss"]);
  });

  it("times out while loading", () => {
    const { referee, say, verdict } = followReferee();
    say({ kind: "stage" });
    for (let now = 100; now <= 1_000; now += 100) referee.tick(now);
    expect(verdict()).toBe("Timed out after 1 s while loading");
  });

  it.each([
    [{ kind: "ended" }, "Crashed: the submission ended its own worker (in “cache › hit”)"],
    [
      { kind: "out of memory" },
      "Crashed: the submission took more memory than a run may have (in “cache › hit”)",
    ],
    [{ kind: "silent" }, /^Crashed: the worker stopped answering/],
    [{ kind: "not started", reason: "no workers here" }, "Grader fault: no workers here"],
  ] as const)("%j", (cause, sentence) => {
    const { referee, say, verdict } = followReferee();
    say({ kind: "stage", test: 0 });
    referee.lost(cause, 5);
    expect(verdict()).toMatch(sentence);
  });

  it("stops when the learner says so", () => {
    const { referee, say, verdict } = followReferee();
    say({ kind: "stage", test: 0 });
    referee.stop(7);
    expect(verdict()).toBe("Stopped in “cache › hit”");
    expect(referee.report?.timing.total).toBe(7);
  });
});

describe("[G45] console and evidence are capped on this side too", () => {
  it("drops lines over the cap and counts them, with those the worker dropped", () => {
    const { referee, say } = followReferee();
    say({ kind: "stage" });
    for (let line = 0; line < 20; line++) say({ kind: "console", level: "log", text: "x".repeat(20_000) });
    say({ kind: "console-dropped", count: 5 });
    say({ kind: "console-dropped", count: 7 });
    referee.stop(1);
    const text = referee.report?.console.map((line) => line.text).join("") ?? "";
    expect(text.length).toBe(260_000);
    expect(text.length).toBeLessThanOrEqual(CAPS.console);
    expect(referee.report?.consoleDropped).toBe(7 + 7);
  });

  it("names the test that printed a line", () => {
    const { referee, say } = followReferee();
    say({ kind: "console", level: "warn", text: "early" });
    say({ kind: "stage", test: 0 });
    say({ kind: "console", level: "log", text: "later", test: 0 });
    referee.stop(1);
    expect(referee.report?.console).toEqual([
      { level: "warn", text: "early" },
      { level: "log", text: "later", test: "cache › hit" },
    ]);
  });

  it("keeps evidence field by field", () => {
    const { referee, say } = followReferee();
    say({ kind: "evidence", evidence: { kind: "figure", label: "Hits", value: 3, unit: "", extra: 1 } });
    say({
      kind: "evidence",
      evidence: {
        kind: "strip",
        title: "t",
        cells: [{ label: "a", heat: "hot" }],
        legend: { cool: "hit", hot: "miss" },
      },
    });
    referee.stop(1);
    expect(referee.report?.evidence).toEqual([
      { kind: "figure", label: "Hits", value: 3, unit: "" },
      {
        kind: "strip",
        title: "t",
        cells: [{ label: "a", heat: "hot" }],
        legend: { cool: "hit", hot: "miss" },
      },
    ]);
  });
});

describe("[G46] the time from click to verdict is told in parts", () => {
  it("adds up", () => {
    const { referee, say } = followReferee();
    say({ kind: "stage" }, 30);
    [...pass(0), ...pass(1)].forEach((message) => say(message, 40));
    say({ kind: "done", ending: { kind: "finished" }, timing: { compile: 4, suite: 5 } }, 50);
    expect(referee.report?.timing).toEqual({ compile: 4, start: 30, suite: 5, report: 11, total: 50 });
  });

  it("tells stages and tests while the run goes on", () => {
    const seen: unknown[] = [];
    const { say } = followReferee({
      onStage: (stage) => seen.push(stage),
      onTest: (test) => seen.push(test.status),
    });
    say({ kind: "stage" });
    pass(0).forEach((message) => say(message));
    expect(seen).toEqual([{ kind: "loading" }, { kind: "test", name: "cache › hit" }, "passed"]);
  });
});
