import { describe, expect, it } from "vitest";
import { CAPS, type WorkerMessage } from "./protocol.ts";
import { createReferee, type RefereeOptions } from "./referee.ts";
import { verdictText } from "./verdict-text.ts";

const timing = { compile: 1, suite: 2 };
const finished: WorkerMessage = { kind: "done", ending: { kind: "finished" }, timing };

function follow(options: Partial<RefereeOptions> = {}) {
  const job = {
    submission: "",
    suite: "",
    manifest: ["cache › hit", "cache › miss"],
    limits: { load: 1_000, test: 500 },
  };
  const referee = createReferee({ job, nonce: "n", startedAt: 0, ...options });
  let sequence = 0;
  return {
    referee,
    say: (message: unknown, now = 0) => referee.receive({ nonce: "n", sequence: sequence++, message }, now),
    verdict: () => referee.report && verdictText(referee.report.verdict),
  };
}

const pass = (test: number): WorkerMessage[] => [
  { kind: "stage", test },
  { kind: "test-end", test, status: "passed" },
];
const fail = (test: number): WorkerMessage[] => [
  { kind: "stage", test },
  { kind: "test-end", test, status: "failed", failure: { message: "no", frames: [] } },
];

describe("[G42] the verdict is decided from what the worker recorded", () => {
  it.each([
    ["all passed", [...pass(0), ...pass(1)], "Passed: 2 of 2 tests"],
    ["one failed", [...pass(0), ...fail(1)], "Failed: 1 of 2 tests"],
    ["none passed", [...fail(0), ...fail(1)], "Failed: 2 of 2 tests"],
    ["one did not run", pass(0), "Crashed: some of the tests did not run"],
    ["none ran", [], "Crashed: some of the tests did not run"],
  ])("%s", (_name, messages, sentence) => {
    const { say, verdict } = follow();
    say({ kind: "stage" });
    for (const message of messages) say(message);
    expect(verdict()).toBeUndefined();
    say(finished);
    expect(verdict()).toBe(sentence);
  });

  it("names the place of a syntax error", () => {
    const { say, verdict } = follow();
    say({
      kind: "done",
      ending: { kind: "did not compile", line: 3, column: 9, message: "Unexpected `;`." },
      timing,
    });
    expect(verdict()).toBe("Did not compile: line 3, column 9: Unexpected `;`.");
  });

  it("says where a crash came from", () => {
    const { say, verdict, referee } = follow();
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
    const { say, verdict } = follow({ job });
    say(finished);
    expect(verdict()).toMatch(/^Grader fault/);
  });
});

describe("[G43] a run that is ended from outside keeps what it had", () => {
  it("names the test that was running when the limit was up", () => {
    const { referee, say, verdict } = follow();
    say({ kind: "stage" });
    pass(0).forEach((message) => say(message));
    say({ kind: "stage", test: 1 }, 100);
    for (let now = 200; now <= 600; now += 100) referee.tick(now);
    expect(verdict()).toBe("Timed out after 0.5 s in “cache › miss”");
    expect(referee.report?.tests.map((test) => test.status)).toEqual(["passed", "not run"]);
    expect(referee.report?.tests[1]?.path).toEqual(["cache", "miss"]);
  });

  it("times out while loading", () => {
    const { referee, say, verdict } = follow();
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
    const { referee, say, verdict } = follow();
    say({ kind: "stage", test: 0 });
    referee.lost(cause, 5);
    expect(verdict()).toMatch(sentence);
  });

  it("stops when the learner says so", () => {
    const { referee, say, verdict } = follow();
    say({ kind: "stage", test: 0 });
    referee.stop(7);
    expect(verdict()).toBe("Stopped in “cache › hit”");
    expect(referee.report?.timing.total).toBe(7);
  });
});

describe("[G44] nothing but the worker's own messages is accepted", () => {
  const broken = "Crashed: the worker broke off the protocol of the tests (while loading)";
  it.each([
    ["text", "done"],
    ["null", null],
    ["a wrong nonce", { nonce: "x", sequence: 0, message: finished }],
    ["no nonce", { sequence: 0, message: finished }],
    ["a gap in the sequence", { nonce: "n", sequence: 1, message: finished }],
    ["an unknown kind", { nonce: "n", sequence: 0, message: { kind: "passed" } }],
    ["__proto__ for a kind", { nonce: "n", sequence: 0, message: { kind: "__proto__" } }],
    [
      "an end before its start",
      { nonce: "n", sequence: 0, message: { kind: "test-end", test: 0, status: "passed" } },
    ],
    [
      "a status of its own",
      { nonce: "n", sequence: 0, message: { kind: "test-end", test: 0, status: "pass" } },
    ],
    ["tests out of order", { nonce: "n", sequence: 0, message: { kind: "stage", test: 1 } }],
    ["a second ready", { nonce: "n", sequence: 0, message: { kind: "ready" } }],
    [
      "a message over the cap",
      { nonce: "n", sequence: 0, message: { kind: "console", level: "log", text: "x".repeat(70_000) } },
    ],
    [
      "a deep message",
      { nonce: "n", sequence: 0, message: JSON.parse(`${"[".repeat(9_000)}${"]".repeat(9_000)}`) as unknown },
    ],
  ])("%s", (_name, raw) => {
    const { referee, verdict } = follow();
    referee.receive(raw, 0);
    expect(verdict()).toBe(broken);
  });

  it("a test that ends twice", () => {
    const { say, verdict } = follow();
    pass(0).forEach((message) => say(message));
    say(pass(0)[1]);
    expect(verdict()).toMatch(/broke off the protocol/);
  });

  it("and nothing after the final message", () => {
    const { referee, say, verdict } = follow();
    [...pass(0), ...fail(1), finished].forEach((message) => say(message));
    const { report } = referee;
    say(finished);
    referee.receive({ kind: "done" }, 1);
    referee.tick(1e9);
    referee.stop(1e9);
    referee.lost({ kind: "ended" }, 1e9);
    expect(referee.report).toBe(report);
    expect(verdict()).toBe("Failed: 1 of 2 tests");
  });
});

describe("[G45] console and evidence are capped on this side too", () => {
  it("drops lines over the cap and counts them, with those the worker dropped", () => {
    const { referee, say } = follow();
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
    const { referee, say } = follow();
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
    const { referee, say } = follow();
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
    const { referee, say } = follow();
    say({ kind: "stage" }, 30);
    [...pass(0), ...pass(1)].forEach((message) => say(message, 40));
    say({ kind: "done", ending: { kind: "finished" }, timing: { compile: 4, suite: 5 } }, 50);
    expect(referee.report?.timing).toEqual({ compile: 4, start: 30, suite: 5, report: 11, total: 50 });
  });

  it("tells stages and tests while the run goes on", () => {
    const seen: unknown[] = [];
    const { say } = follow({
      onStage: (stage) => seen.push(stage),
      onTest: (test) => seen.push(test.status),
    });
    say({ kind: "stage" });
    pass(0).forEach((message) => say(message));
    expect(seen).toEqual([{ kind: "loading" }, { kind: "test", name: "cache › hit" }, "passed"]);
  });
});

describe("[G101] a race is announced by the test that is running, once", () => {
  const race = { kind: "race", test: 0, atLeast: 4 };

  it("and is there for the host when the run is over", () => {
    const { referee, say } = follow();
    say({ kind: "stage", test: 0 });
    say(race);
    say({ kind: "test-end", test: 0, status: "passed" });
    pass(1).forEach((message) => say(message));
    say(finished);
    expect(referee.report?.verdict.word).toBe("passed");
    expect(referee.races).toEqual([{ test: 0, atLeast: 4 }]);
  });

  it.each([
    ["while loading", [{ kind: "stage" }, race]],
    ["before its test", [race]],
    [
      "for another test",
      [
        { kind: "stage", test: 0 },
        { ...race, test: 1 },
      ],
    ],
    ["after its test", [...pass(0), race]],
    ["twice", [{ kind: "stage", test: 0 }, race, race]],
    [
      "for less than 1",
      [
        { kind: "stage", test: 0 },
        { ...race, atLeast: 0.5 },
      ],
    ],
    [
      "for no ratio",
      [
        { kind: "stage", test: 0 },
        { ...race, atLeast: Number.NaN },
      ],
    ],
    [
      "for an endless one",
      [
        { kind: "stage", test: 0 },
        { ...race, atLeast: Infinity },
      ],
    ],
    [
      "with a sample",
      [
        { kind: "stage", test: 0 },
        { kind: "sample", perCall: 1 },
      ],
    ],
  ])("%s it is a broken protocol", (_name, messages) => {
    const { say, verdict } = follow();
    for (const message of messages) say(message);
    expect(verdict()).toMatch(/^Crashed: the worker broke off the protocol/);
  });
});
