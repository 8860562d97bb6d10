import { GROWTH_CLASSES, type GrowthClass, type GrowthEvidence } from "#grader/evidence.ts";
import { LOWER, SHAPES } from "#grader/growth/growth-classes.ts";
import { fitToOne } from "#grader/growth/least-squares.ts";

/** The natural logarithm of a cost at a size. As a logarithm because 2ⁿ soon outgrows every number. */
export type LogCurve = (size: number) => number;

/** How a class grows, up to a constant. Below a size of 2 a logarithm would be no work at all: there it stays as it is. */
export function curveOfClass(growth: GrowthClass): LogCurve {
  if (growth === "2ⁿ") return (size) => size * Math.LN2;
  return (size) => Math.log(SHAPES[growth](Math.max(size, 2)));
}

/**
 * The curve of a class through points: with a constant and lower terms beside its own, as when the class was found.
 * @param points by size, each of some cost
 */
export function curveThrough(growth: GrowthClass, points: GrowthEvidence["points"]): LogCurve {
  if (growth === "2ⁿ") return pointToPoint(points);
  const shapes = [...LOWER[growth], growth].map((name) => SHAPES[name]);
  // Distances are relative, so that small sizes say as much as large ones.
  const shares = shapes.map((shape) => points.map(({ size, cost }) => shape(size) / cost));
  const largest = shares.map((own) => Math.max(...own));
  const factors = fitToOne(
    shares.map((own, index) => ({ values: own.map((share) => share / (largest[index] ?? 1)), least: 0 })),
  );
  const costAt = (size: number) =>
    shapes.reduce(
      (sum, shape, index) => sum + ((factors[index] ?? 0) / (largest[index] ?? 1)) * shape(size),
      0,
    );
  return (size) => Math.log(Math.max(costAt(size), Number.MIN_VALUE));
}

/** Exponential from each point to the next: what has no smaller bound than 2ⁿ can have any base, and more than one. */
function pointToPoint(points: GrowthEvidence["points"]): LogCurve {
  return (size) => {
    const next = points.findIndex((point) => point.size > size);
    const at = next === -1 ? points.length - 1 : Math.max(next, 1);
    const [before, after] = [points[at - 1], points[at]];
    if (!before || !after) return 0;
    const share = (size - before.size) / (after.size - before.size);
    return Math.log(before.cost) + share * Math.log(after.cost / before.cost);
  };
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
