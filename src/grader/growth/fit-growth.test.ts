import { describe, expect, it } from "vitest";
import type { GrowthClass } from "../evidence.ts";
import { fitGrowth } from "./fit-growth.ts";

const { ceil, floor, log2, sqrt, sin } = Math;

/** What copying costs in all when an array doubles its room until `n` items have found theirs. */
function amortised(n: number): number {
  let copied = 0;
  for (let room = 1; room < n; room *= 2) copied += room;
  return copied;
}

type Curve = readonly [name: string, cost: (n: number) => number];

const CURVES: Readonly<Record<Exclude<GrowthClass, "2ⁿ">, readonly Curve[]>> = {
  "1": [
    ["a constant", () => 37],
    ["a small one", () => 3],
    ["one off at the end", (n) => (n > 1_000 ? 6 : 5)],
    ["a wiggle of 3 %", (n) => 1_000 + ((n * 7_919) % 31)],
    ["nothing at all", () => 0],
    ["less and less", (n) => 1_000 - log2(n)],
  ],
  "log n": [
    ["halving", (n) => floor(log2(n)) + 1],
    ["three a halving", (n) => 3 * ceil(log2(n)) + 7],
    ["under a large constant", (n) => 60 + 2 * floor(log2(n))],
  ],
  "√n": [
    ["trial division", (n) => floor(sqrt(n)) + 3],
    ["under a constant", (n) => 2 * sqrt(n) + 20],
  ],
  n: [
    ["one loop", (n) => n],
    ["under a constant", (n) => 3 * n + 200],
    ["from 5 on", (n) => 2 * (n - 5)],
    ["without the last", (n) => n - 1],
    ["pushes into a doubling array", (n) => n + amortised(n)],
    ["and more copies than pushes", (n) => 3 * n + 2 * amortised(n)],
    ["and a search", (n) => 5 * n + 20 * log2(n)],
    ["and a root", (n) => n + sqrt(n)],
    ["a wiggle of 2 %", (n) => 2 * n * (1 + 0.02 * sin(n))],
  ],
  "n log n": [
    ["exactly", (n) => n * log2(n)],
    ["in whole levels", (n) => 2 * n * ceil(log2(n)) + 4 * n],
    ["less n", (n) => n * log2(n) - n + 1],
    ["log n!", (n) => n * log2(n) - 1.44 * n],
    ["and 5 n", (n) => n * log2(n) + 5 * n + 30],
    ["and 20 n", (n) => n * log2(n) + 20 * n + 30],
    ["a wiggle of 2 %", (n) => n * log2(n) * (1 + 0.02 * sin(n))],
  ],
  "n²": [
    ["exactly", (n) => n * n],
    ["a triangle", (n) => (n * (n - 1)) / 2],
    ["a triangle and a line", (n) => (n * (n + 1)) / 2 + 7 * n + 90],
    ["and a sort", (n) => (n * n) / 2 + 6 * n * log2(n)],
    ["an eighth, under a steep line", (n) => (n * n) / 8 + 20 * n],
    ["a wiggle of 2 %", (n) => n * n * (1 + 0.02 * sin(n))],
  ],
  "n³": [
    ["exactly", (n) => n ** 3],
    ["triples", (n) => (n * (n - 1) * (n - 2)) / 6],
    ["and squares", (n) => n ** 3 + 3 * n * n + n],
    ["a wiggle of 2 %", (n) => (n ** 3 / 3) * (1 + 0.02 * sin(n))],
  ],
};

const DOUBLING = [256, 512, 1_024, 2_048, 4_096];
const FEW = [64, 128, 256, 512];
const UNEVEN = [100, 217, 450, 1_000, 2_300];

const fit = (sizes: readonly number[], cost: (n: number) => number) =>
  fitGrowth(sizes.map((size) => ({ size, cost: cost(size) })));

const cases = (Object.keys(CURVES) as (keyof typeof CURVES)[]).flatMap((fits) =>
  CURVES[fits].map(([name, cost]) => [fits, name, cost] as const),
);

describe("[G91] the class of a curve, whatever stands beside its leading term", () => {
  it.each(cases)("%s: %s, over four doublings", (fits, _, cost) => expect(fit(DOUBLING, cost)).toBe(fits));

  it.each(cases)("%s: %s, over three", (fits, _, cost) => expect(fit(FEW, cost)).toBe(fits));

  it.each(cases)("%s: %s, at uneven sizes", (fits, _, cost) => expect(fit(UNEVEN, cost)).toBe(fits));

  it.each<Curve>([
    ["2ⁿ", (n) => 2 ** n],
    ["3ⁿ", (n) => 3 ** n],
    ["the calls of a naive Fibonacci", (n) => 2 * 1.618 ** n - 1],
    ["n 2ⁿ", (n) => n * 2 ** n],
    ["2ⁿ over a line", (n) => 3 * 2 ** n + 50 * n],
    ["n!", (n) => Array.from({ length: n }, (_, i) => i + 1).reduce((a, b) => a * b, 1)],
  ])("2ⁿ: %s", (_, cost) => {
    expect(fit([4, 6, 9, 14], cost)).toBe("2ⁿ");
    expect(fit([5, 8, 12, 18, 27], cost)).toBe("2ⁿ");
  });
});

describe("[G92] what lies between two classes gets the one above, since a class is read as a bound", () => {
  it.each<readonly [GrowthClass, ...Curve]>([
    ["√n", "log² n", (n) => log2(n) ** 2],
    ["n²", "n √n", (n) => n * sqrt(n)],
    ["n³", "n² log n", (n) => n * n * log2(n)],
    ["2ⁿ", "n⁴", (n) => n ** 4],
  ])("%s for %s", (fits, _, cost) => expect(fit(DOUBLING, cost)).toBe(fits));
});

describe("[G91] n and n log n are told apart", () => {
  it("by every pair of a line and a constant that is not steeper than 40 times the logarithm", () => {
    for (const line of [0, 1, 3, 10, 40])
      for (const constant of [0, 10, 100])
        expect(
          fit(DOUBLING, (n) => n * log2(n) + line * n + constant),
          `${line} n + ${constant}`,
        ).toBe("n log n");
  });

  it("under noise of 1 %, in 98 of 100 seeded tries and more", () => {
    const hits = { n: 0, "n log n": 0 };
    for (let seed = 0; seed < 100; seed++) {
      const noise = noiseOf(seed);
      if (fit(DOUBLING, (n) => Math.round((3 * n + 50) * noise())) === "n") hits.n += 1;
      if (fit(DOUBLING, (n) => Math.round((n * log2(n) + 2 * n) * noise())) === "n log n")
        hits["n log n"] += 1;
    }
    expect(hits.n).toBeGreaterThanOrEqual(98);
    expect(hits["n log n"]).toBeGreaterThanOrEqual(98);
  });
});

/** Factors from 0.99 to 1.01, the same for the same seed. */
function noiseOf(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 0.99 + (0.02 * state) / 2_147_483_647;
  };
}
