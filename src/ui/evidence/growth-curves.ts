import { GROWTH_CLASSES, type GrowthClass } from "#grader/evidence.ts";

/**
 * The natural logarithm of how much work a class stands for at `size`, up to a constant: as a logarithm because 2ⁿ
 * soon outgrows every number. `log n` is taken of size + 1, so that a size of 1 is some work too.
 */
export function logOfWork(growth: GrowthClass, size: number): number {
  const n = Math.max(size, 1);
  const logLog = Math.log(Math.log2(n + 1));
  switch (growth) {
    case "1":
      return 0;
    case "log n":
      return logLog;
    case "√n":
      return Math.log(n) / 2;
    case "n":
      return Math.log(n);
    case "n log n":
      return Math.log(n) + logLog;
    case "n²":
      return 2 * Math.log(n);
    case "n³":
      return 3 * Math.log(n);
    case "2ⁿ":
      return n * Math.LN2;
  }
}

/** The classes that grow just slower and just faster; at the ends there is only one. */
export function neighboursOf(growth: GrowthClass): readonly GrowthClass[] {
  const at = GROWTH_CLASSES.indexOf(growth);
  return [GROWTH_CLASSES[at - 1], GROWTH_CLASSES[at + 1]].filter((found) => found !== undefined);
}

/** Whether `growth` outgrows `limit`. */
export function isAbove(growth: GrowthClass, limit: GrowthClass | undefined): boolean {
  return limit !== undefined && GROWTH_CLASSES.indexOf(growth) > GROWTH_CLASSES.indexOf(limit);
}
