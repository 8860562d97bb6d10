import { describe, expect, it } from "vitest";
import type { Report } from "../report.ts";
import type { Stage } from "../verdict.ts";
import { verdictText } from "../verdict-text.ts";
import type { Sample } from "./conduct-race.ts";
import { judgeRaces, type RaceHost } from "./judge-races.ts";

const report: Report = {
  verdict: { word: "passed", passed: 3, total: 3 },
  tests: ["right", "twice as fast", "four times as fast"].map((name) => ({
    path: ["find", name],
    status: "passed",
  })),
  console: [],
  consoleDropped: 0,
  evidence: [{ kind: "figure", label: "size", value: 1, unit: "" }],
  timing: { compile: 1, start: 2, suite: 3, report: 4, total: 10 },
};
const races = [
  { test: 1, atLeast: 2 },
  { test: 2, atLeast: 4 },
];

/** A host on which the baseline of a test takes as long as `baseline` says, pair by pair, and the submission 1 ms. */
function hostOf(baseline: (test: number, pair: number) => Sample | number) {
  let taken = 0;
  let pairs = 0;
  const stages: Stage[] = [];
  const host: RaceHost = {
    now: () => 100 * taken,
    onStage: (stage) => stages.push(stage),
    pause: () => Promise.resolve(),
    takeSample(test, side) {
      taken += 1;
      const sample = side === "baseline" ? baseline(test, pairs++) : 1;
      return Promise.resolve(typeof sample === "number" ? { kind: "taken", perCall: sample } : sample);
    },
  };
  return { host, stages, taken: () => taken };
}

const statuses = ({ tests }: Report) => tests.map((test) => test.status);

describe("[G102] races decide once all tests have passed", () => {
  it("both won: passed, with what they were as evidence after the suite's own", async () => {
    const { host, stages } = hostOf(() => 5);
    const judged = await judgeRaces(report, races, host);
    expect(verdictText(judged.verdict)).toBe("Passed: 3 of 3 tests");
    expect(judged.evidence.map(({ kind }) => kind)).toEqual(["figure", "race", "race"]);
    expect(judged.evidence[1]).toMatchObject({ title: "twice as fast", ratio: 5, outcome: "fast enough" });
    expect(stages).toEqual([
      { kind: "race", name: "find › twice as fast" },
      { kind: "race", name: "find › four times as fast" },
    ]);
    expect(judged.timing).toEqual({ ...report.timing, race: 2_800, total: 2_810 });
  });

  it("one lost: too slow, and the test says by how much", async () => {
    const { host } = hostOf((_test, pair) => (pair % 2 === 0 ? 3.3 : 2.9));
    const judged = await judgeRaces(report, races, host);
    expect(statuses(judged)).toEqual(["passed", "passed", "failed"]);
    expect(judged.tests[2]?.failure).toEqual({
      message: "2.9 times as fast as the baseline (2.9 to 3.3), at least 4 asked for",
      tooSlow: true,
      frames: [],
    });
    expect(verdictText(judged.verdict)).toBe(
      "Too slow: 2.9 times as fast as the baseline (2.9 to 3.3), at least 4 asked for (2 of 3 tests passed)",
    );
    expect(judged.evidence.slice(1)).toMatchObject([{ outcome: "fast enough" }, { outcome: "too slow" }]);
  });

  it.each(["failed", "too slow", "crashed", "timed out", "stopped"] as const)(
    "a run that %s holds none",
    async (word) => {
      const { host, taken } = hostOf(() => 5);
      const lost = { ...report, verdict: { word } as Report["verdict"] }; // its word is all that is asked
      expect(await judgeRaces(lost, races, host)).toBe(lost);
      expect(taken()).toBe(0);
    },
  );

  it("a suite without a race gives its report as it is", async () => {
    expect(await judgeRaces(report, [], hostOf(() => 5).host)).toBe(report);
  });
});

describe("[G106] a race that cannot be told fails nothing", () => {
  const torn = (pair: number) => (pair % 2 === 0 ? 0.25 : 64);

  it("is our fault, with all tests passed and the race shown", async () => {
    const judged = await judgeRaces(report, races, hostOf((_test, pair) => torn(pair)).host);
    expect(judged.verdict.word).toBe("grader fault");
    expect(verdictText(judged.verdict)).toContain("too busy right now to compare");
    expect(statuses(judged)).toEqual(["passed", "passed", "passed"]);
    expect(judged.evidence.slice(1)).toMatchObject([{ outcome: "uncertain" }, { outcome: "uncertain" }]);
  });

  it("beside one that is lost, the lost one counts", async () => {
    const { host } = hostOf((test, pair) => (test === 1 ? torn(pair) : 1));
    const judged = await judgeRaces(report, races, host);
    expect(statuses(judged)).toEqual(["passed", "passed", "failed"]);
    expect(judged.verdict.word).toBe("too slow");
  });
});

describe("[G104] a race that is broken off ends the run", () => {
  it("with the verdict of its worker, and what was found before", async () => {
    const during = { kind: "race", name: "find › four times as fast" } as const;
    const ended: Sample = { kind: "ended", verdict: { word: "timed out", after: 2_000, during } };
    const { host } = hostOf((test) => (test === 2 ? ended : 5));
    const judged = await judgeRaces(report, races, host);
    expect(verdictText(judged.verdict)).toBe(
      "Timed out after 2 s while comparing speeds in “find › four times as fast”",
    );
    expect(judged.evidence).toHaveLength(2);
  });

  it("but code that throws while it is timed fails its test like any other", async () => {
    const failure = { message: "Error: no more", frames: [] };
    const { host } = hostOf((test) => (test === 1 ? { kind: "failed", failure } : 5));
    const judged = await judgeRaces(report, races, host);
    expect(judged.tests[1]).toMatchObject({ status: "failed", failure });
    expect(verdictText(judged.verdict)).toBe("Failed: 1 of 3 tests");
  });
});
