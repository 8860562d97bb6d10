import { describe, expect, it } from "vitest";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf, testsThat } from "./testing.ts";

const SUITE = `
import { describe, expect, it } from "vitest";
import { sum, steps } from "./solution";

it("adds", () => expect(sum([1, 2])).toBe(3));
describe("steps", () => {
  it("few", () => {
    steps.count = 0;
    sum([1, 2, 3]);
    expect(steps.count, "turns for 3 items").toBeAtMost(3);
  });
  it("later", async () => {
    await expect(Promise.resolve(steps.count)).resolves.toBeAtMost(3);
  });
  it("more than none", () => expect(steps.count).not.toBeAtMost(0));
});`;

const RIGHT = `
export const steps = { count: 0 };
export const sum = (list: number[]) => list.reduce((total, n) => ((steps.count += 1), total + n), 0);`;

const judge = judgeOf(SUITE, RIGHT);
const failureOf = (report: Report, name: string) =>
  report.tests.find((test) => test.path.at(-1) === name)?.failure;

describe("[G48] a submission whose answers are right and whose work is too much", () => {
  it("passes when the work is within its bound", async () => {
    expect(verdictText((await judge(RIGHT)).verdict)).toBe("Passed: 4 of 4 tests");
  });

  it("is too slow, by the tests that judge its work", async () => {
    const report = await judge(RIGHT.replace("+= 1", "+= 2"));
    expect(verdictText(report.verdict)).toBe(
      "Too slow: turns for 3 items: expected at most 3, got 6 (2 of 4 tests passed)",
    );
    expect(testsThat(report, "failed")).toEqual(["steps › few", "steps › later"]);
    expect(failureOf(report, "few")).toMatchObject({
      message: "turns for 3 items: expected at most 3, got 6",
      tooSlow: true,
      frames: [{ file: "suite.ts", line: 10 }],
    });
    expect(failureOf(report, "few")?.comparison).toBeUndefined();
    expect(failureOf(report, "later")?.tooSlow).toBe(true);
  });

  it("has failed when an answer is wrong as well", async () => {
    const report = await judge(RIGHT.replace("+= 1", "+= 2").replace("total + n", "total"));
    expect(verdictText(report.verdict)).toBe("Failed: 3 of 4 tests");
  });

  it("has failed when it did too little work: that isn't slow", async () => {
    const report = await judge(RIGHT.replace("+= 1", "+= 0"));
    expect(verdictText(report.verdict)).toBe("Failed: 1 of 4 tests");
    expect(failureOf(report, "more than none")).toMatchObject({ message: "expected more than 0, got 0" });
    expect(failureOf(report, "more than none")?.tooSlow).toBeUndefined();
  });

  it("can't call its own errors too slow", async () => {
    const forged = "Object.assign(new Error('no'), { tooSlow: true, name: 'AssertionError' })";
    const report = await judge(RIGHT.replace("list.reduce", `(() => { throw ${forged}; })() ?? list.reduce`));
    expect(report.verdict.word).toBe("failed");
    expect(failureOf(report, "adds")?.tooSlow).toBeUndefined();
  });
});

describe("[G49] a suite that misuses toBeAtMost is told what to write", () => {
  it("and its submission has failed, since nothing was found to be slow", async () => {
    const suite = SUITE.replace(
      'expect(steps.count, "turns for 3 items").toBeAtMost(3)',
      'expect({ total: 3 }).toBeAtMost("n")',
    );
    const report = await judgeOf(suite, RIGHT)(RIGHT);
    expect(verdictText(report.verdict)).toBe("Failed: 1 of 4 tests");
    expect(failureOf(report, "few")?.message).toBe(
      "Error: toBeAtMost judges a number, or what cost(…) or growth(…) gave, and this is { total: 3 }",
    );
  });
});
