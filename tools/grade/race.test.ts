import { describe, expect, it } from "vitest";
import type { RaceEvidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf, testsThat } from "./testing.ts";

/*
 * Real processes and a real clock. What must hold on any machine, however busy, is asserted; how fast something is, only
 * where the two differ by a factor of hundreds.
 */

const SUITE = `
import { beforeEach, describe, expect, it } from "vitest";
import { race } from "#grader";
import { has } from "./solution";

const LIST = Array.from({ length: 5_000 }, (_, index) => index * 3);
let wanted = [];
const scan = (value) => LIST.includes(value);
const all = (find) => wanted.filter((value) => find(value)).length;

describe("has", () => {
  beforeEach(() => { wanted = [2, 3_000, 7_501, 14_997]; });
  it("finds what is there", () => expect(wanted.map(has)).toEqual([false, true, false, true]));
  it("is at least 4 times as fast as a scan", () =>
    race({ baseline: () => all(scan), submission: () => all(has) }, { atLeast: 4 }));
});`;

const LIST = "const LIST = Array.from({ length: 5_000 }, (_, index) => index * 3);";
const FAST =
  "export const has = (value: number): boolean => value >= 0 && value < 15_000 && value % 3 === 0;";
const EQUAL = `${LIST}\nexport const has = (value: number): boolean => LIST.includes(value);`;

const judge = judgeOf(SUITE, FAST);

const raceOf = ({ evidence }: Report) => evidence.find((item): item is RaceEvidence => item.kind === "race");

/** A suite whose only test is this one. */
const judgeTest = (body: string, limits?: { readonly test: number }) =>
  judgeOf(
    `import { expect, it } from "vitest";
     import { race } from "#grader";
     import * as solution from "./solution";
     let shared = 0;
     it("other", () => { shared += 1; });
     it("fast", () => { ${body} });`,
    "export const work = (): number => 1;",
    limits,
  );

const WORK =
  "export const work = (): number => { let sum = 0; for (let i = 0; i < 2_000; i += 1) sum += i; return sum; };";

describe("[G102] a race is held when all tests have passed", { timeout: 60_000 }, () => {
  it("faster code wins it", async () => {
    const report = await judge(FAST);
    expect(verdictText(report.verdict)).toBe("Passed: 2 of 2 tests");
    const race = raceOf(report);
    expect(race).toMatchObject({ title: "is at least 4 times as fast as a scan", outcome: "fast enough" });
    expect(race?.pairs.length).toBeGreaterThanOrEqual(7);
    expect(race?.low).toBeGreaterThan(4);
  });

  it("equal code does not", async () => {
    const report = await judge(EQUAL);
    expect(report.verdict.word).not.toBe("passed");
    expect(raceOf(report)?.outcome).not.toBe("fast enough");
  });

  it("wrong code is told so, and is not timed", async () => {
    const report = await judge("export const has = (value: number): boolean => value > 0;");
    expect(verdictText(report.verdict)).toBe("Failed: 1 of 2 tests");
    expect(raceOf(report)).toBeUndefined();
  });
});

describe("[G100] while a suite is judged, race() only announces", { timeout: 60_000 }, () => {
  it.each([
    [
      "a side that throws",
      "race({ baseline: () => 1, submission: () => { throw new Error('no') } }, { atLeast: 2 })",
      "Error: no",
    ],
    ["a side that is none", "race({ baseline: () => 1 }, { atLeast: 2 })", "takes two functions"],
    ["a ratio below 1", "race({ baseline: () => 1, submission: () => 1 }, { atLeast: 0.5 })", "at least 1"],
    ["an endless ratio", "race({ baseline: () => 1, submission: () => 1 }, { atLeast: Infinity })", "finite"],
    [
      "a promise",
      "race({ baseline: () => 1, submission: async () => 1 }, { atLeast: 2 })",
      "returns a promise",
    ],
    [
      "a second race",
      "const sides = { baseline: () => 1, submission: () => 1 }; race(sides, { atLeast: 1 }); race(sides, { atLeast: 1 });",
      "once in a test",
    ],
  ])("%s fails the test", async (_name, body, message) => {
    const report = await judgeTest(body)(WORK);
    expect(testsThat(report, "failed")).toEqual(["fast"]);
    expect(report.tests[1]?.failure?.message).toContain(message);
    expect(raceOf(report)).toBeUndefined();
  });
});

describe(
  "[G112] a timing worker runs its test alone, in a realm as engines know it",
  { timeout: 60_000 },
  () => {
    it("no other test, and nothing locked", async () => {
      const body = `
      const isLocked = Object.isFrozen(Array.prototype);
      if (!isLocked) expect(shared).toBe(0);
      race({ baseline: () => { if (!isLocked) throw new Error("not locked") }, submission: () => 1 }, { atLeast: 1 });`;
      const report = await judgeTest(body)(WORK);
      expect(report.tests[1]?.failure?.message).toBe("Error: not locked");
    });
  },
);

describe(
  "[G103] [G104] code that is bad only while it is timed gets its verdict",
  { timeout: 60_000 },
  () => {
    const RACE = "race({ baseline: () => 1, submission: () => solution.work() }, { atLeast: 1 });";
    const timed = "!Object.isFrozen(Array.prototype)";

    it("a loop without end is timed out, and the sentence says where", async () => {
      const submission = `export function work() { while (${timed}) {} return 1; }`;
      const report = await judgeTest(RACE, { test: 600 })(submission);
      expect(verdictText(report.verdict)).toBe("Timed out after 0.6 s while comparing speeds in “fast”");
      expect(testsThat(report, "passed")).toEqual(["other", "fast"]);
    });

    it("patched clocks and built-ins change no sample", async () => {
      const submission = `
      if (${timed}) {
        performance.now = () => 0;
        Performance.prototype.now = () => 0;
        Date.now = () => 0;
        Array.prototype.toSorted = () => [1e-9];
        Math.min = Math.max = () => 1e-9;
      }
      ${WORK}`;
      const report = await judgeTest(RACE.replace("atLeast: 1", "atLeast: 50"))(submission);
      expect(raceOf(report)?.outcome).toBe("too slow");
    });

    it("a worker that is ended is no sample", async () => {
      const report = await judgeTest(RACE)(`export function work() { if (${timed}) close(); return 1; }`);
      expect(report.verdict.word).toBe("crashed");
    });
  },
);
