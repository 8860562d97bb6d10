import { expect, it } from "vitest";
import { median } from "./median.ts";

it.each([
  { numbers: [9, 1, 5], middle: 5 },
  { numbers: [1, 9, 3, 5], middle: 4 },
  { numbers: [10, 9], middle: 9.5 },
  { numbers: [7], middle: 7 },
  { numbers: [], middle: NaN },
])("the median of $numbers is $middle", ({ numbers, middle }) => {
  expect(median(numbers)).toBe(middle);
});

it("leaves the list as it was", () => {
  const numbers = [3, 1, 2];
  median(numbers);
  expect(numbers).toEqual([3, 1, 2]);
});
