import { expect, test } from "vitest";
import type { GrowthEvidence } from "#grader/evidence.ts";
import { growthText } from "./growth-text.ts";

const growth = (
  points: readonly (readonly [size: number, cost: number])[],
  rest: Pick<GrowthEvidence, "fits" | "atMost">,
): GrowthEvidence => ({
  kind: "growth",
  title: "t",
  points: points.map(([size, cost]) => ({ size, cost })),
  ...rest,
});

test.each([
  [
    [
      [1024, 1_000],
      [2048, 3_970],
    ],
    { fits: "n²", atMost: "n log n" },
    "Doubling n multiplies the work by 3.97; n log n would allow 2.2. It grows as n².",
  ],
  [
    [
      [1024, 500],
      [2048, 1_010],
    ],
    { fits: "n", atMost: "n²" },
    "Doubling n multiplies the work by 2.02; n² allows 4. It grows as n.",
  ],
  [
    [
      [1024, 12],
      [2048, 12],
    ],
    { fits: "1" },
    "Doubling n leaves the work as it is. It doesn’t grow.",
  ],
  [[[16, 20]], { fits: "n" }, "It grows as n."],
  [
    [
      [16, 0],
      [32, 0],
    ],
    { fits: "1" },
    "It doesn’t grow.",
  ],
] as const)("%j is said in words", (points, rest, text) => {
  expect(growthText(growth(points, rest))).toBe(text);
});

test("sizes that grow fourfold are brought down to doubling", () => {
  expect(
    growthText(
      growth(
        [
          [100, 10],
          [400, 160],
        ],
        { fits: "n²" },
      ),
    ),
  ).toContain("by 4.");
});

test("a factor that nobody can read is not printed", () => {
  expect(
    growthText(
      growth(
        [
          [16, 65_536],
          [64, 2 ** 64],
        ],
        { fits: "2ⁿ", atMost: "n" },
      ),
    ),
  ).toContain("by more than a million; n would allow 2");
});
