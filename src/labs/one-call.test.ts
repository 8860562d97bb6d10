import { describe, expect, it } from "vitest";
import { createRandom } from "#base/random.ts";
import { ratioOf, spreadOf, type Reading } from "./one-call.ts";
import { exponential } from "./random.ts";

const reading = (long: number, short: number): Reading => ({ long, short, isLongFirst: true });

describe("the ratio of two single calls", () => {
  it.each([
    [1.6, 0.1, 16],
    [0, 0.1, 0],
    [0.1, 0, Infinity],
  ])("%d ms to %d ms is %d", (long, short, ratio) => {
    expect(ratioOf(reading(long, short))).toBeCloseTo(ratio, 9);
  });

  it("is none where the clock saw neither", () => {
    expect(ratioOf(reading(0, 0))).toBeUndefined();
  });
});

describe("the spread", () => {
  it("counts what is none, what is infinite, and what is within 10 % of the truth", () => {
    const readings = [
      ...[reading(0, 0), reading(3, 0), reading(2, 1)],
      ...[reading(14.3, 1), reading(14.5, 1), reading(17.5, 1), reading(17.7, 1)],
    ];
    expect(spreadOf(readings, 16)).toEqual({
      count: 7,
      none: 1,
      infinite: 1,
      near: 2,
      range: { least: 2, greatest: Infinity },
    });
  });

  it("has no range without a ratio", () => {
    expect(spreadOf([reading(0, 0)], 1)).toEqual({ count: 1, none: 1, infinite: 0, near: 0 });
  });
});

/** A clock that shows whole steps of a time that goes on by what each look at it takes. */
function coarseClock(step: number, seed: number) {
  const random = createRandom(seed);
  let time = 0;
  return {
    now: () => Math.floor((time += exponential(random, step / 40)) / step) * step,
    spend: (ms: number) => (time += ms),
  };
}

describe("a clock that moves in steps", () => {
  it("makes equal work anything from 0 to ∞ when the work is shorter than the step", () => {
    const { now, spend } = coarseClock(0.1, 11);
    const time = () => {
      const start = now();
      spend(0.05);
      return now() - start;
    };
    const readings = Array.from({ length: 200 }, () => reading(time(), time()));
    const { range, none, near } = spreadOf(readings, 1);
    expect(range).toEqual({ least: 0, greatest: Infinity });
    expect(none).toBeGreaterThan(0);
    expect(near).toBeLessThan(100);
  });
});
