import { expect, test } from "vitest";
import { spread } from "./spread.ts";

test("labels that don't touch stay where they are", () => {
  expect(spread([50, 10, 90], 10, 100)).toEqual([50, 10, 90]);
});

test("labels that would touch are moved apart in their order", () => {
  expect(spread([42, 40, 80], 10, 100)).toEqual([50, 40, 80]);
});

test("at the end they move back instead of beyond it", () => {
  expect(spread([99, 98, 100], 10, 100)).toEqual([90, 80, 100]);
});
