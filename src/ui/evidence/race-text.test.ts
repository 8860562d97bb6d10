import { expect, test } from "vitest";
import { raceText } from "./race-text.ts";
import { timeText } from "./time-text.ts";

const race = {
  kind: "race",
  title: "t",
  pairs: [],
  ratio: 2.134,
  low: 2.05,
  high: 2.44,
  atLeast: 2,
} as const;

test.each([
  ["fast enough", "Fast enough: 2.13× as fast as the baseline; at least 2× is asked for."],
  ["too slow", "Too slow: 2.13× as fast as the baseline; at least 2× is asked for."],
  [
    "uncertain",
    "Uncertain, also when measured again: somewhere from 2.05× to 2.44× as fast as the baseline, and 2× is asked for. That counts as no failure; run the tests again when this machine is less busy.",
  ],
] as const)("%s is said in words", (outcome, text) => {
  expect(raceText({ ...race, outcome })).toBe(text);
});

test("who gets the benefit of a doubt is told so", () => {
  expect(raceText({ ...race, low: 1.8, ratio: 1.95, outcome: "fast enough" })).toBe(
    "Fast enough: from 1.8× to 2.44× as fast as the baseline, too near to the 2× asked for to tell, so it counts.",
  );
});

test.each([
  [1_234, "1.23 s"],
  [35, "35 ms"],
  [0.004_167, "4.17 µs"],
  [0.000_03, "30 ns"],
  [0, "0 ns"],
])("%d ms is printed in the unit that suits it: %s", (time, text) => {
  expect(timeText(time)).toBe(text);
});
