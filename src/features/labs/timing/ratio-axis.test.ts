import { describe, expect, it } from "vitest";
import { placeDots, placeRatio } from "./ratio-axis.ts";

describe("the axis of ratios", () => {
  it("puts doublings equally far apart", () => {
    const step = placeRatio(2) - placeRatio(1);
    expect(placeRatio(64) - placeRatio(16)).toBeCloseTo(2 * step, 9);
    expect(placeRatio(1) - placeRatio(1 / 4)).toBeCloseTo(2 * step, 9);
  });

  it("has places for 0 and ∞ outside of all others", () => {
    for (const ratio of [1e-9, 1, 1e9]) {
      expect(placeRatio(0)).toBeLessThan(placeRatio(ratio));
      expect(placeRatio(Infinity)).toBeGreaterThan(placeRatio(ratio));
    }
  });

  it("keeps what lies beyond its ends at its ends", () => {
    expect(placeRatio(10_000)).toBe(placeRatio(512));
    expect(placeRatio(0.001)).toBe(placeRatio(1 / 32));
  });
});

describe("the dots", () => {
  it("are as many as the ratios, each at its ratio", () => {
    const dots = placeDots([16, 0, Infinity, 4]);
    expect(dots.map(({ x }) => x)).toEqual([0, 4, 16, Infinity].map(placeRatio));
  });

  it("of one place stand one above the other around the middle", () => {
    const ys = placeDots([2, 2, 2]).map(({ y }) => y);
    expect(new Set(ys).size).toBe(3);
    expect(ys[1]).toBe(50);
  });

  it("stay in the row however many there are", () => {
    for (const { y } of placeDots(Array.from({ length: 40 }, () => Infinity))) {
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(95);
    }
  });
});
