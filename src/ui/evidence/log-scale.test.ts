import { expect, test } from "vitest";
import { keepApart, logScale, logTicks, placeOn } from "./log-scale.ts";

test("equal ratios are equal lengths", () => {
  const scale = { low: 1, high: 1_000 };
  expect([1, 10, 100, 1_000].map((value) => Math.round(placeOn(scale, value)))).toEqual([0, 33, 67, 100]);
});

test("room is left at both ends, and what has no logarithm is left out", () => {
  const { low, high } = logScale([0, 10, -4, 1_000], 0.1);
  expect(low).toBeCloseTo(10 / 100 ** 0.1);
  expect(high).toBeCloseTo(1_000 * 100 ** 0.1);
});

test.each([[[12, 12, 12]], [[100, 104]], [[7]]])("%j get an axis from low to twice of it", (values) => {
  const { low, high } = logScale(values, 0.1);
  expect(high / low).toBeCloseTo(2);
});

test("no values at all still have an axis", () => {
  const { low, high } = logScale([], 0.1);
  expect(high).toBeGreaterThan(low);
});

test.each([
  [{ low: 9, high: 12_000 }, [10, 100, 1_000, 10_000]],
  [{ low: 0.004, high: 0.03 }, [0.005, 0.01, 0.02]],
  [{ low: 2.1, high: 4.2 }, [3, 4]],
  [{ low: 1, high: 1e12 }, [1, 1e3, 1e6, 1e9, 1e12]],
])("ticks on %j are round and few", (scale, ticks) => {
  expect(logTicks(scale)).toEqual(ticks);
});

test("ticks that would touch are left out, and never the last", () => {
  const ticks = [0, 5, 10, 40, 95, 100].map((at) => ({ at }));
  expect(keepApart(ticks, 10).map((tick) => tick.at)).toEqual([0, 10, 40, 100]);
});
