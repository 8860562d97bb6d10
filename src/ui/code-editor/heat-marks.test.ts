import { expect, test } from "vitest";
import { heatLines } from "../evidence/heat-lines.ts";
import { heatMarks, marginText, MARGIN_LETTERS } from "./heat-marks.ts";

const lines = heatLines([
  { line: 3, cost: 3_000, hits: 30, allocations: 0 },
  { line: 12, cost: 996, hits: 2, allocations: 1 },
  { line: 13, cost: 4, hits: 1, allocations: 0 },
  { line: 14, cost: 0, hits: 0, allocations: 9 },
]);

test("only what is hot glows, stands out in the margin and is marked beside the scroll bar", () => {
  const marks = heatMarks(lines, 20);
  expect(marks.map((mark) => mark.hot?.rulerColour)).toEqual(["hotpath.heat6", undefined, undefined]);
  expect(marks.map((mark) => mark.figure)).toEqual(["3,000", "996", "4"]);
  expect(marks[0]?.tooltip).toBe("Cost 3,000, 75 % of the run, entered 30×");
});

test("a line that the text doesn't have gets no mark", () => {
  expect(heatMarks(lines, 12).map((mark) => mark.line)).toEqual([3, 12]);
  expect(heatMarks([], 12)).toEqual([]);
});

test("numbers stand below each other, with shares before them, as HTML", () => {
  const text = marginText(lines);
  expect(text(3)).toBe("75\u00a0%\u00a0\u00a0\u00a0\u00a03");
  expect(text(12)).toBe("25\u00a0%\u00a0\u00a0\u00a012");
  expect(text(13)).toBe("&lt;1\u00a0%\u00a0\u00a0\u00a013");
  expect(text(14)).toBe("14");
});

test("the margin has room for all of the work in one line", () => {
  const only = heatLines([{ line: 999, cost: 1, hits: 1, allocations: 0 }]);
  expect(marginText(only)(999).length).toBeLessThanOrEqual(MARGIN_LETTERS);
});
