import { expect, test } from "vitest";
import { GROWTH_CLASSES } from "#grader/evidence.ts";
import { isAbove, logOfWork, neighboursOf } from "./growth-curves.ts";

test("each class outgrows the one before it", () => {
  const grown = GROWTH_CLASSES.map((growth) => logOfWork(growth, 100_000) - logOfWork(growth, 64));
  expect(grown).toEqual(grown.toSorted((a, b) => a - b));
  expect(new Set(grown).size).toBe(GROWTH_CLASSES.length);
});

test.each(GROWTH_CLASSES)("%s of one element, and of a million, is a number", (growth) => {
  expect(Number.isFinite(logOfWork(growth, 1))).toBe(true);
  expect(Number.isFinite(logOfWork(growth, 1_000_000))).toBe(true);
});

test("doubling n multiplies n³ by 8 and √n by 1.41", () => {
  expect(Math.exp(logOfWork("n³", 200) - logOfWork("n³", 100))).toBeCloseTo(8);
  expect(Math.exp(logOfWork("√n", 200) - logOfWork("√n", 100))).toBeCloseTo(Math.SQRT2);
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
