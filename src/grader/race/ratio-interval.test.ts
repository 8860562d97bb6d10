import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalRank, middleOf, ratioInterval } from "./ratio-interval.ts";

/** How often the k-th from below and from above hold the median of `count` draws: every outcome counted, none sampled. */
function coverage(count: number, rank: number): number {
  let held = 0;
  for (let outcome = 0; outcome < 2 ** count; outcome += 1) {
    let below = 0;
    for (let bits = outcome; bits > 0; bits >>= 1) below += bits & 1;
    if (below >= rank && count - below >= rank) held += 1;
  }
  return held / 2 ** count;
}

describe("[G111] the interval holds the median at least 95 times in 100, and is the narrowest of its kind", () => {
  it.each([6, 7, 8, 9, 11, 13, 15, 17])("with %d pairs", (count) => {
    const rank = intervalRank(count);
    expect(coverage(count, rank)).toBeGreaterThanOrEqual(0.95);
    expect(coverage(count, rank + 1)).toBeLessThan(0.95);
  });

  it("has the ranks of the published tables", () => {
    expect([6, 7, 8, 9, 12, 15, 20, 25].map(intervalRank)).toEqual([1, 1, 1, 2, 3, 4, 6, 8]);
  });

  it("takes all there is where even that holds it less often", () => {
    expect(ratioInterval([3, 1, 2])).toEqual({ ratio: 2, low: 1, high: 3 });
  });
});

describe("median and interval", () => {
  it("come from the order alone", () => {
    const ratios = [2.1, 900, 1.9, 2, 2.2, 0.001, 2.3, 1.8, 2.05];
    expect(ratioInterval(ratios)).toEqual({ ratio: 2.05, low: 1.8, high: 2.3 });
    expect(middleOf([4, 1, 3, 2])).toBe(2.5);
  });

  it("the interval lies around the median, and is the other way round when the sides change places", () => {
    const ratio = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 30 }), (ratios) => {
        const { ratio: middle, low, high } = ratioInterval(ratios);
        expect(low).toBeLessThanOrEqual(middle);
        expect(high).toBeGreaterThanOrEqual(middle);
        const turned = ratioInterval(ratios.map((each) => 1 / each));
        expect(turned.low).toBeCloseTo(1 / high, 10);
        expect(turned.high).toBeCloseTo(1 / low, 10);
      }),
    );
  });
});
