import { expect, test } from "vitest";
import type { GrowthClass, GrowthEvidence } from "#grader/evidence.ts";
import { layOutGrowth, type GrowthLayout } from "./growth-layout.ts";

const SIZES = [256, 512, 1024, 2048, 4096];

function laidOut(cost: (n: number) => number, rest: Pick<GrowthEvidence, "fits" | "atMost">): GrowthLayout {
  const points = SIZES.map((size) => ({ size, cost: cost(size) }));
  const layout = layOutGrowth({ kind: "growth", title: "t", points, ...rest });
  if (!layout) throw new Error("nothing to draw");
  return layout;
}

const square = (n: number) => n * n;
const curve = (layout: GrowthLayout, growth: GrowthClass) =>
  layout.curves.find((found) => found.growth === growth);

test("points of a power stand on a straight line that rises to the right", () => {
  const { points } = laidOut(square, { fits: "n²" });
  const slopes = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return (before.y - point.y) / (point.x - before.x);
  });
  for (const slope of slopes) expect(slope).toBeCloseTo(slopes[0] ?? 0);
  expect(slopes[0]).toBeGreaterThan(0);
});

test("the class that fits is drawn through the points", () => {
  const layout = laidOut(square, { fits: "n²" });
  const places = curve(layout, "n²")?.places ?? [];
  for (const point of layout.points) {
    const after = places.findIndex((place) => place.x >= point.x);
    const [left, right] = [places[after - 1], places[after]];
    expect(left?.y).toBeGreaterThanOrEqual(point.y - 0.01);
    expect(right?.y).toBeLessThanOrEqual(point.y + 0.01);
  }
});

test("neighbours are drawn besides, the class that fits last", () => {
  const { curves } = laidOut(square, { fits: "n²" });
  expect(curves.map(({ growth, role }) => [growth, role])).toEqual([
    ["n log n", "neighbour"],
    ["n³", "neighbour"],
    ["n²", "fits"],
  ]);
});

test("a class that is allowed is drawn once, also where it is a neighbour or the one that fits", () => {
  expect(laidOut(square, { fits: "n²", atMost: "n log n" }).curves.map(({ role }) => role)).toEqual([
    "neighbour",
    "allowed",
    "fits",
  ]);
  const own = laidOut(square, { fits: "n²", atMost: "n²" });
  expect(own.curves.map(({ role }) => role)).toEqual(["neighbour", "neighbour", "fits"]);
});

test("too much is all above the class allowed: the points of a faster growth lie in it, those of a slower don't", () => {
  const border = (layout: GrowthLayout, x: number) => layout.tooMuch?.find((place) => place.x >= x)?.y ?? 0;
  const over = laidOut(square, { fits: "n²", atMost: "n log n" });
  const under = laidOut((n) => 5 * n, { fits: "n", atMost: "n²" });
  for (const point of over.points.slice(1)) expect(point.y).toBeLessThan(border(over, point.x));
  for (const point of under.points.slice(1)) expect(point.y).toBeGreaterThan(border(under, point.x));
  expect(laidOut(square, { fits: "n²" }).tooMuch).toBeUndefined();
});

test.each(["1", "n", "2ⁿ"] as const)("%s stays within the plot, and curves end at its top", (fits) => {
  const layout = laidOut((n) => 3 * n, { fits, atMost: "2ⁿ" });
  const places = [...layout.curves.flatMap((found) => found.places), ...(layout.tooMuch ?? [])];
  for (const { x, y } of places) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(100);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(y)).toBe(true);
  }
  expect(curve(layout, "2ⁿ")?.label.side).toBe("top");
});

test("names beside the plot don't touch", () => {
  const { curves } = laidOut(() => 12, { fits: "1", atMost: "1" });
  const beside = curves.filter(({ label }) => label.side === "right").map(({ label }) => label.y);
  for (const y of beside) expect(beside.every((other) => other === y || Math.abs(other - y) >= 7)).toBe(true);
});

test("what cost nothing stands at the bottom, and one size alone is no picture", () => {
  expect(laidOut(() => 0, { fits: "1" }).points.every(({ y }) => Number.isFinite(y))).toBe(true);
  const points = [{ size: 16, cost: 3 }];
  expect(layOutGrowth({ kind: "growth", title: "t", points, fits: "1" })).toBeUndefined();
});
