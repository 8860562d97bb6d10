import { expect, test } from "vitest";
import { GROWTH_CLASSES } from "#grader/evidence.ts";
import { curveOfClass, curveThrough, isAbove, neighboursOf } from "./growth-curves.ts";

test("each class outgrows the one before it", () => {
  const grown = GROWTH_CLASSES.map((growth) => {
    const curve = curveOfClass(growth);
    return curve(100_000) - curve(64);
  });
  expect(grown).toEqual(grown.toSorted((a, b) => a - b));
  expect(new Set(grown).size).toBe(GROWTH_CLASSES.length);
});

test.each(GROWTH_CLASSES)("%s of one element, and of a million, is a number", (growth) => {
  expect(Number.isFinite(curveOfClass(growth)(1))).toBe(true);
  expect(Number.isFinite(curveOfClass(growth)(1_000_000))).toBe(true);
});

test.each([
  ["log n", (n: number) => 60 + 2 * Math.log2(n)],
  ["n", (n: number) => 3 * n + 200],
  ["n log n", (n: number) => n * Math.log2(n) + 20 * n + 30],
  ["n²", (n: number) => (n * n) / 8 + 20 * n],
  ["2ⁿ", (n: number) => 3 * 1.618 ** (n / 64)],
] as const)("%s goes through its points, whatever stands beside its leading term", (growth, cost) => {
  const points = [256, 512, 1024, 2048, 4096].map((size) => ({ size, cost: cost(size) }));
  const curve = curveThrough(growth, points);
  for (const point of points) expect(Math.exp(curve(point.size)) / point.cost).toBeCloseTo(1, 3);
});

test("a class at either end has one neighbour only", () => {
  expect(neighboursOf("1")).toEqual(["log n"]);
  expect(neighboursOf("n")).toEqual(["√n", "n log n"]);
  expect(neighboursOf("2ⁿ")).toEqual(["n³"]);
});

test("a class is not above itself, nor above what is not limited", () => {
  expect(isAbove("n²", "n log n")).toBe(true);
  expect(isAbove("n", "n")).toBe(false);
  expect(isAbove("2ⁿ", undefined)).toBe(false);
});
