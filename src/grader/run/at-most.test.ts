import { describe, expect, it } from "vitest";
import { keepCost, keepGrowth } from "../counted-values.ts";
import type { GrowthClass } from "../evidence.ts";
import { judgeAtMost } from "./at-most.ts";

const NOTHING = { total: 0, objects: 0, arrays: 0, closures: 0, strings: 0 };
const costOf = (total: number) => keepCost({ total, allocations: { ...NOTHING } });
const made = (kinds: Partial<typeof NOTHING>) =>
  keepCost({ total: 9, allocations: { ...NOTHING, ...kinds } }).allocations;
const growthOf = (fits: GrowthClass) =>
  keepGrowth({ points: [], fits }, (most) => ({
    holds: fits === most,
    message: `${fits} not ${most}`,
    negated: "",
  }));

describe("[G49] toBeAtMost says what was counted and what was allowed", () => {
  it.each([
    [costOf(20), 20, true, "expected at most 20 units of work, counted 20"],
    [costOf(1034), 20, false, "expected at most 20 units of work, counted 1,034"],
    [costOf(2), 1, false, "expected at most 1 unit of work, counted 2"],
    [costOf(1_000_000.5), 1e6, false, "expected at most 1,000,000 units of work, counted 1,000,000.5"],
    [7, 7, true, "expected at most 7, got 7"],
    [1234.5, 7, false, "expected at most 7, got 1,234.5"],
    [NaN, 7, false, "expected at most 7, got NaN"],
    [made({}), 0, true, "expected at most 0 allocations, counted 0"],
    [
      made({ total: 2, arrays: 1, closures: 1 }),
      1,
      false,
      "expected at most 1 allocation, counted 2: 1 array and 1 closure",
    ],
    [
      made({ total: 1009, objects: 1, arrays: 5, closures: 3, strings: 1000 }),
      8,
      false,
      "expected at most 8 allocations, counted 1,009: 1 object, 5 arrays, 3 closures and 1,000 strings",
    ],
  ])("%j at most %s: %s", (value, limit, holds, message) => {
    expect(judgeAtMost(value, limit)).toMatchObject({ holds, message });
  });

  it("says the opposite of its opposite", () => {
    expect(judgeAtMost(costOf(12), 20).negated).toBe("expected more than 20 units of work, counted 12");
  });

  it("leaves a growth to those who counted it", () => {
    expect(judgeAtMost(growthOf("n²"), "n")).toMatchObject({ holds: false, message: "n² not n" });
    expect(judgeAtMost(growthOf("n"), "n").holds).toBe(true);
  });
});

describe("[G49] toBeAtMost takes what our tools made, and says what to write instead", () => {
  it.each([
    [
      { total: 0, allocations: NOTHING },
      20,
      /^toBeAtMost judges a number, or what cost\(…\) or growth\(…\) gave/,
    ],
    [{ points: [], fits: "1" }, "n", /^toBeAtMost judges a number.* this is \{ fits: "1", points: \[\] \}$/],
    [new Proxy(costOf(1), {}), 20, /^toBeAtMost judges a number/],
    [Object.create(costOf(1)), 20, /^toBeAtMost judges a number/],
    [NOTHING, 20, /^toBeAtMost judges a number/],
    ["20", 20, /this is "20"$/],
    [null, 20, /this is null$/],
    [Promise.resolve(1), 20, /^toBeAtMost was given a promise: await the cost or growth/],
    [costOf(1), "n", /^toBeAtMost needs a number for a cost, e\.g\. toBeAtMost\(20\), and not "n"$/],
    [made({}), undefined, /^toBeAtMost needs a number for allocations/],
    [1, NaN, /^toBeAtMost needs a number for a number, .* and not NaN$/],
    [growthOf("n"), 20, /^toBeAtMost needs a class for a growth, one of "1", "log n", .*"2ⁿ", and not 20$/],
    [growthOf("n"), "O(n)", /and not "O\(n\)"$/],
  ])("%o at most %j", (value, limit, message) => {
    expect(() => judgeAtMost(value, limit)).toThrow(message);
  });

  it("what was counted can't be changed afterwards", () => {
    const cost = costOf(5);
    expect(() => Object.assign(cost, { total: 0 })).toThrow(TypeError);
    expect(() => Object.assign(cost.allocations, { total: 0 })).toThrow(TypeError);
  });
});
