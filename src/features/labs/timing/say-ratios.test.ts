import { describe, expect, it } from "vitest";
import type { Reading } from "#labs/one-call.ts";
import type { Question } from "./questions.ts";
import { sayMs, sayRace, sayRatio, saySpread } from "./say-ratios.ts";

const QUESTION: Question = {
  id: "sixteen",
  title: "16 against 1",
  long: 16,
  short: 1,
  truth: 16,
  atLeast: 8,
};
const reading = (long: number, short: number): Reading => ({ long, short, isLongFirst: false });

describe("ratios and times in words", () => {
  it.each([
    [Infinity, "∞"],
    [0, "0"],
    [0.13333, "0.133"],
    [16, "16"],
    [1234.5, "1,235"],
  ])("%d is %s", (ratio, text) => expect(sayRatio(ratio)).toBe(text));

  it("a reading has no more digits than the clock", () => {
    expect(sayMs(0.09999999403953552)).toBe("0.1 ms");
    expect(sayMs(0)).toBe("0 ms");
  });

  it("a spread is said with its ends, its hits, and what had no ratio", () => {
    expect(saySpread(QUESTION, [reading(0.1, 0), reading(0.1, 0.5), reading(1.6, 0.1), reading(0, 0)])).toBe(
      "True ratio 16: 4 readings gave ratios from 0.2 to ∞, and 1 of them came within 10 % of the truth. Once the clock saw neither call, so there was no ratio.",
    );
    expect(saySpread(QUESTION, [reading(0, 0), reading(0, 0)])).toContain(
      "all 2 times the clock saw neither",
    );
  });

  it.each([
    [
      "fast enough",
      15.2,
      "Yes, after 1 pairs: their median is 16.4, and its interval from 15.2 to 17 holds the truth, 16.",
    ],
    [
      "too slow",
      16.1,
      "No, after 1 pairs: their median is 16.4, and its interval from 16.1 to 17 does not hold the truth, 16.",
    ],
    [
      "uncertain",
      2,
      "Too noisy to tell, after 1 pairs: their median is 16.4, and its interval from 2 to 17 holds the truth, 16.",
    ],
  ] as const)("a race that says “%s” is said with median, interval and truth", (outcome, low, text) => {
    const pairs = [{ baseline: 16, submission: 1 }];
    const race = { kind: "race", title: "", pairs, ratio: 16.4, low, high: 17, atLeast: 8, outcome } as const;
    expect(sayRace(QUESTION, race)).toBe(`Is the ratio at least 8? ${text}`);
  });
});
