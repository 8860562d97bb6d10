import { expect, test } from "vitest";
import { figureText, ratioText } from "./figure-text.ts";

test.each([
  [0.75, "%", "75 %"],
  [0.6666, "%", "66.7 %"],
  [1234.5, "ms", "1,234.5 ms"],
  [2.5, "×", "2.5×"],
  [10000, "", "10,000"],
  [NaN, "%", "none"],
] as const)("%d in %s is %s", (value, unit, text) => {
  expect(figureText(value, unit)).toBe(text);
});

test.each([
  [400, 100, "4× less"],
  [100, 250, "2.5× more"],
  [7, 7, "the same"],
  [1000, 1001, "about the same"],
])("from %d to %d is %s", (before, after, text) => {
  expect(ratioText(before, after)).toBe(text);
});

test.each([
  [0, 5],
  [5, 0],
  [NaN, 1],
  [-1, 2],
])("a ratio of %d and %d would say nothing", (before, after) => {
  expect(ratioText(before, after)).toBeUndefined();
});
