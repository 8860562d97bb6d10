import { expect, test } from "vitest";
import { heatLines, lineText, shareText } from "./heat-lines.ts";

const line = (number: number, cost: number) => ({ line: number, cost, hits: 1, allocations: 0 });

test("heat is measured by the hottest line, share by all of them", () => {
  const lines = heatLines([line(3, 50), line(4, 100), line(7, 50)]);
  expect(lines.map(({ heat, share }) => [heat, share])).toEqual([
    [3, 0.25],
    [6, 0.5],
    [3, 0.25],
  ]);
});

test("a tenth of the hottest is cool: there is nothing to win", () => {
  expect(heatLines([line(1, 1_000), line(2, 80)])[1]?.heat).toBe(0);
});

test("a line that only makes things is cool and has no share", () => {
  expect(heatLines([{ ...line(1, 0), allocations: 3 }])).toMatchObject([
    { heat: 0, share: 0, allocations: 3 },
  ]);
  expect(heatLines([])).toEqual([]);
});

test.each([
  [1, "100 %"],
  [0.314, "31 %"],
  [0.004, "<1 %"],
  [0, "0 %"],
])("a share of %d is %s", (share, text) => {
  expect(shareText(share)).toBe(text);
});

test("cost and share are said together", () => {
  expect(lineText({ ...line(1, 1_024), share: 0.314, heat: 6 })).toBe("1,024 · 31 %");
});
