import type { GrowthClass } from "../evidence.ts";

/** Cost at a size, up to a factor. */
type Shape = (size: number) => number;

/** How the classes grow. Exponential growth has no shape of its own until its base is known. */
export const SHAPES = {
  "1": () => 1,
  "log n": (size) => Math.log2(size),
  "√n": (size) => Math.sqrt(size),
  n: (size) => size,
  "n log n": (size) => size * Math.log2(size),
  "n²": (size) => size ** 2,
  "n³": (size) => size ** 3,
} as const satisfies Partial<Record<GrowthClass, Shape>>;

export type Polynomial = keyof typeof SHAPES;

/** What may stand beside the leading term without changing the class: a constant, and what usually comes with it. */
export const LOWER: Readonly<Record<Polynomial, readonly Polynomial[]>> = {
  "1": [],
  "log n": ["1"],
  "√n": ["1"],
  n: ["1"],
  "n log n": ["1", "n"],
  "n²": ["1", "n"],
  "n³": ["1", "n²"],
};

/** How many times as much twice the size costs in this class: from `size` / 2 to `size`. */
export function perDoublingOf(growthClass: GrowthClass, size: number): number {
  if (growthClass === "2ⁿ") return 2 ** (size / 2);
  const shape = SHAPES[growthClass];
  return shape(size) / shape(size / 2);
}
