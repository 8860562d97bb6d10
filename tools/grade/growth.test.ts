import { describe, expect, it } from "vitest";
import type { GrowthEvidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { judgeOf } from "./testing.ts";

const suiteOf = (body: string, more = "") => `
import { expect, it } from "vitest";
import { growth } from "#grader";
import * as solution from "./solution";
const { unique, prepare, later, calls } = solution;
const numbers = (n: number) => prepare(Array.from({ length: n }, (_, i) => i));
const sizes = [128, 256, 512, 1024, 2048];
${more}
it("grows", async () => { ${body} });`;

const QUICK = `
export const prepare = (list: number[]) => { for (const _ of list) for (const _ of list); return list; };
export const unique = (list: number[]) => [...new Set(list)];
export const later = async (list: number[]) => { await null; return unique(list); };
export const calls = (n: number): number => (n < 2 ? n : calls(n - 1) + calls(n - 2));`;

const SLOW = QUICK.replace("[...new Set(list)]", "list.filter((n, i) => list.indexOf(n) === i)");

const grade = (body: string, submission: string, more?: string) =>
  judgeOf(suiteOf(body, more), QUICK)(submission);

const growthOf = ({ evidence }: Report) =>
  evidence.filter((item): item is GrowthEvidence => item.kind === "growth");

const messageOf = ({ tests }: Report) => tests[0]?.failure?.message;

describe("[G94] growth counts a run for each size and is judged by its class", () => {
  const body = `const found = growth(numbers, unique, { sizes, title: "Without repeats" });
    expect(found.points.map(({ size }) => size)).toEqual(sizes);
    expect(found).toBeAtMost("n");`;

  it("lets a class within its bound pass, and shows by what it was judged", async () => {
    const report = await grade(body, QUICK);
    expect(verdictText(report.verdict)).toBe("Passed: 1 of 1 test");
    expect(growthOf(report)).toMatchObject([{ title: "Without repeats", fits: "n", atMost: "n" }]);
    expect(growthOf(report)[0]?.points).toHaveLength(5);
  });

  it("what prepares the input isn't counted, though the submission does it", async () => {
    const report = await grade(body, QUICK);
    expect(growthOf(report)[0]?.points[0]?.cost).toBeLessThan(128 * 128);
  });

  it("says what was found, what twice the input costs and what would be allowed", async () => {
    const report = await grade(body, SLOW);
    const sentence =
      "expected growth of at most n, but it grows like n²: twice the input costs 3.99 times as much, where n allows 2";
    expect(messageOf(report)).toBe(sentence);
    expect(verdictText(report.verdict)).toBe(`Too slow: ${sentence} (0 of 1 test passed)`);
    expect(growthOf(report)).toMatchObject([{ fits: "n²", atMost: "n" }]);
  });

  it("of work that may not grow it says so in words", async () => {
    const same = `expect(growth(numbers, unique, { sizes })).toBeAtMost("1");`;
    expect(messageOf(await grade(same, QUICK))).toMatch(
      /^expected the same work at every size, but it grows like n: twice the input costs (1\.9\d|2) times as much$/,
    );
    const never = `expect(growth((n) => n, () => 1, { sizes })).not.toBeAtMost("1");`;
    expect(messageOf(await grade(never, QUICK))).toBe("expected work that grows, but it doesn’t grow");
  });

  it("of exponential growth it says what a size larger by one costs", async () => {
    const count = `expect(growth((n) => n, calls, { sizes: [6, 9, 14, 21] })).toBeAtMost("n²");`;
    expect(messageOf(await grade(count, QUICK))).toBe(
      "expected growth of at most n², but it grows like 2ⁿ: a size larger by one costs 1.62 times as much",
    );
  });

  it("counts a run that gives a promise, one after the other", async () => {
    const waits = `expect(await growth(numbers, later, { sizes })).toBeAtMost("n");`;
    expect(verdictText((await grade(waits, QUICK)).verdict)).toBe("Passed: 1 of 1 test");
    expect(messageOf(await grade(waits, SLOW))).toMatch(
      /^expected growth of at most n, but it grows like n²: /,
    );
  });

  it("that nobody judged is shown as it is", async () => {
    const report = await grade(`growth(numbers, unique, { sizes });`, QUICK);
    expect(growthOf(report)).toMatchObject([{ title: "How cost grows", fits: "n" }]);
    expect(growthOf(report)[0]).not.toHaveProperty("atMost");
  });

  it("the opposite isn't slow", async () => {
    const report = await grade(`expect(growth(numbers, unique, { sizes })).not.toBeAtMost("n");`, QUICK);
    expect(verdictText(report.verdict)).toBe("Failed: 1 of 1 test");
    expect(messageOf(report)).toBe("expected growth of more than n, but it grows like n");
  });

  it("hands on what the submission throws", async () => {
    const throwing = QUICK.replace("[...new Set(list)]", "{ throw new TypeError('no list'); }");
    const report = await grade(body, throwing);
    expect(messageOf(report)).toBe("TypeError: no list");
    expect(report.verdict.word).toBe("failed");
  });
});

describe("[G94] what can't tell one class from another is refused", () => {
  it.each([
    ["[128, 256, 512]", /^Error: growth needs 4 sizes or more to tell one class from another, and got 3$/],
    ["[100, 200, 250, 500]", /each at least 1\.5 times the one before, and 200 is followed by 250$/],
    ["[400, 200, 100, 50]", /400 is followed by 200$/],
    ["[0, 1, 2, 4]", /whole numbers from 1 on, and 0 isn't$/],
    ["[1.5, 3, 6, 12]", /and 1\.5 isn't$/],
    ["[1, 2, 4, NaN]", /and NaN isn't$/],
  ])("%s", async (sizes, message) => {
    const report = await grade(`growth(numbers, unique, { sizes: ${sizes} });`, QUICK);
    expect(messageOf(report)).toMatch(message);
    expect(report.verdict.word).toBe("failed");
  });

  it("and so is a growth outside a test", async () => {
    const early = "const early = growth(numbers, unique, { sizes });";
    await expect(grade("void early;", QUICK, early)).rejects.toThrow("growth() is called inside a test");
  });
});
