import { expect, test } from "vitest";
import { heatOf } from "./heat.ts";

test("the scale has seven steps, and what lies outside counts as its ends", () => {
  expect([-1, 0, 0.5, 1, 7].map(heatOf)).toEqual([0, 0, 3, 6, 6]);
});
