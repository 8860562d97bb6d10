import { describe, expect, it } from "vitest";
import { countProgram } from "../cost/counted-program.ts";
import { fitGrowth } from "./fit-growth.ts";
import { HIDDEN_CURVES } from "./hidden-curves.ts";
import { PLAIN_CURVES, type KnownCurve } from "./known-curves.ts";

const SIZES = [128, 256, 512, 1_024, 2_048];

/** What the program costs at each size: of the same input the same, on every machine. */
function pointsOf({ program, input, sizes = SIZES }: KnownCurve) {
  const counted = countProgram(`${program}\nexport { run };`);
  return sizes.map((size) => ({ size, cost: counted.count(INPUTS[input](size)).total }));
}

const INPUTS: Readonly<Record<KnownCurve["input"], (size: number) => unknown>> = {
  n: (size) => size,
  sorted: numbers,
  shuffled: (size) => shuffled(numbers(size)),
  words: (size) => shuffled(numbers(size)).map((n) => `word-${String(n).padStart(6, "0")}`),
};

function numbers(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}

/** By Fisher and Yates, with a generator of Park and Miller's. */
function shuffled(list: number[]): number[] {
  let state = 20_261_127;
  for (let last = list.length - 1; last > 0; last--) {
    state = (state * 48_271) % 2_147_483_647;
    const other = state % (last + 1);
    [list[last], list[other]] = [list[other] ?? 0, list[last] ?? 0];
  }
  return list;
}

const rows = (curves: readonly KnownCurve[]) =>
  curves.map((curve) => [curve.fits, curve.name, curve] as const);

describe("[G93] the class of real programs is found from their counted work", () => {
  it.each(rows(PLAIN_CURVES))("%s: %s", (fits, _, curve) => {
    const points = pointsOf(curve);
    expect(fitGrowth(points), JSON.stringify(points)).toBe(fits);
  });
});

describe("[G93] and where natives hide their loops", () => {
  it.each(rows(HIDDEN_CURVES))("%s: %s", (fits, _, curve) => {
    const points = pointsOf(curve);
    expect(fitGrowth(points), JSON.stringify(points)).toBe(fits);
  });
});
