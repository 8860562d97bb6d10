import { describe, expect, it } from "vitest";
import type { Reading } from "#labs/one-call.ts";
import type { Question } from "./questions.ts";
import { sayMs, sayRace, sayRatio, saySpread } from "./say-ratios.ts";

const QUESTION: Question = { id: "sixteen", title: "16 against 1", long: 16, short: 1, truth: 16 };
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

  it("a race is said with its median and its interval", () => {
    const pairs = [{ baseline: 16, submission: 1 }];
    const race = {
      kind: "race",
      title: "",
      pairs,
      ratio: 15.94,
      low: 15.2,
      high: 16.4,
      atLeast: 16,
    } as const;
    expect(sayRace(QUESTION, { ...race, outcome: "fast enough" })).toBe(
      "True ratio 16: the median of 1 pairs is 15.9, its interval 15.2 to 16.4.",
    );
  });
});
