import { GROWTH_CLASSES, type GrowthClass } from "../evidence.ts";
import { LOWER, SHAPES } from "./growth-classes.ts";
import { fitToOne, sumOf, type Term } from "./least-squares.ts";

export interface GrowthPoint {
  readonly size: number;
  readonly cost: number;
}

/** What grows by no more than this over all sizes, or by one unit, stands still. */
const STILL = 1.03;

/** A lower term may be negative (a loop that begins at 5, n (n − 1) / 2), by this share of the smallest cost at most. */
const MOST_TAKEN_OFF = 0.25;

/** Counts are whole: a cost may be off by this many units from the curve that it follows. */
const ROUNDING = 0.6;

/**
 * A class fits when its typical distance from the points is below this share. A line and n log n lie close together: there
 * the eye has to be sharp. Between n log n and n² there is room for what depends on luck, as quicksort does.
 */
const CLOSE: Readonly<Record<GrowthClass, number>> = {
  ...{ "1": 0.005, "log n": 0.005, "√n": 0.03, n: 0.005 },
  ...{ "n log n": 0.06, "n²": 0.01, "n³": 0.1, "2ⁿ": 0.1 },
};

/** Or when it is no more than so many times as far away as the closest: where none is near, none is right to a hair. */
const AS_GOOD = 2.2;

/** Grows by less for each one that the size is larger: not told from a polynomial. */
const LEAST_BASE = 1.1;

/** Between n³ and what has no smaller bound here than 2ⁿ. */
const MOST_CUBIC = 3.5;

/**
 * The class of growth that fits the points: the simplest whose curve, with a constant and lower terms beside it, comes
 * about as close to them as any does. Distances are relative, so that small sizes say as much as large ones. What lies
 * between two classes (n √n, n² log n, n⁴) gets the next one up: a class is read as a bound.
 * @param points at least four, by size
 */
export function fitGrowth(points: readonly GrowthPoint[]): GrowthClass {
  const costs = points.map(({ cost }) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  if (most <= Math.max(least * STILL, least + 1)) return "1";
  const distances = GROWTH_CLASSES.map((name) => ({ name, distance: distanceOf(name, points) }));
  const closest = Math.min(...distances.map(({ distance }) => distance));
  const found =
    distances.find(({ name, distance }) => distance <= CLOSE[name] + AS_GOOD * closest)?.name ?? "2ⁿ";
  return found === "n³" && exponentAtEnd(points) > MOST_CUBIC ? "2ⁿ" : found;
}

/** How far the curve of a class stays from the points at best: the root mean square of the logarithms of their ratios. */
function distanceOf(name: GrowthClass, points: readonly GrowthPoint[]): number {
  const shapes = shapesOf(name, points);
  if (!shapes) return Infinity;
  const costs = points.map(({ cost }) => Math.max(cost, 1));
  const smallest = Math.min(...costs);
  const terms = shapes.map((shape, index): Term => {
    const shares = points.map(({ size }, point) => shape(size) / (costs[point] ?? 1));
    const largest = Math.max(...shares);
    const isLeading = index === shapes.length - 1;
    const most = isLeading ? 0 : (MOST_TAKEN_OFF * smallest * largest) / shape(points[0]?.size ?? 1);
    return { values: shares.map((share) => share / largest), least: -most };
  });
  const squares = sumOf(terms, fitToOne(terms)).map((value, point) => {
    const distance = Math.abs(Math.log(Math.max(value, Number.MIN_VALUE)));
    return Math.max(0, distance - ROUNDING / (costs[point] ?? 1)) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}

/** The terms of a class, the leading one last; undefined for exponential growth where there is none. */
function shapesOf(
  name: GrowthClass,
  points: readonly GrowthPoint[],
): readonly ((size: number) => number)[] | undefined {
  if (name !== "2ⁿ") return [...LOWER[name].map((lower) => SHAPES[lower]), SHAPES[name]];
  const base = baseAtEnd(points);
  const last = points.at(-1)?.size ?? 0;
  return base < LEAST_BASE ? undefined : [SHAPES["1"], (size) => base ** (size - last)];
}

/** How many times as much a size larger by one costs, between the last two points. */
export function baseAtEnd(points: readonly GrowthPoint[]): number {
  const [before, last] = points.slice(-2);
  if (!before || !last) return 1;
  return (Math.max(last.cost, 1) / Math.max(before.cost, 1)) ** (1 / (last.size - before.size));
}

/** How many times as much twice the size costs, measured at the largest sizes. */
export function perDoublingAtEnd(points: readonly GrowthPoint[]): number {
  return 2 ** exponentAtEnd(points);
}

/** The slope in a drawing with both axes logarithmic, from the point nearest to half the largest size on. */
function exponentAtEnd(points: readonly GrowthPoint[]): number {
  const last = points.at(-1);
  if (!last) return 0;
  const doublingsFrom = ({ size }: GrowthPoint) => Math.log2(last.size / size);
  const [half] = points
    .slice(0, -1)
    .sort((a, b) => Math.abs(doublingsFrom(a) - 1) - Math.abs(doublingsFrom(b) - 1));
  if (!half) return 0;
  return Math.log2(Math.max(last.cost, 1) / Math.max(half.cost, 1)) / doublingsFrom(half);
}
