import type { GrowthClass, GrowthEvidence } from "#grader/evidence.ts";
import { logOfWork, neighboursOf } from "./growth-curves.ts";
import { keepApart, logScale, logTicks, placeOn, type LogScale } from "./log-scale.ts";
import { spread } from "./spread.ts";

/** A place in the plot in per cent of its sides, from the top left as in SVG. */
export interface PlotPlace {
  readonly x: number;
  readonly y: number;
}

/** A growth chart to draw. Both axes are logarithmic. */
export interface GrowthLayout {
  readonly points: readonly PlotPlace[];
  /** the curve that fits last, so that it lies on top */
  readonly curves: readonly GrowthCurve[];
  /** all that is more than allowed: the border of its area */
  readonly tooMuch: readonly PlotPlace[] | undefined;
  readonly sizes: readonly Tick[];
  readonly costs: readonly Tick[];
}

export interface GrowthCurve {
  readonly growth: GrowthClass;
  readonly role: CurveRole;
  readonly places: readonly PlotPlace[];
  /** where its name goes: beside the plot, or above it for a curve that leaves it at the top */
  readonly label: PlotPlace & { readonly side: "right" | "top" };
}

/** `fits` is drawn through the points; the others begin where it begins. */
export type CurveRole = "fits" | "allowed" | "neighbour";

export interface Tick {
  readonly value: number;
  /** in per cent of its side */
  readonly at: number;
}

/** Steps that a curve is drawn in. */
const STEPS = 48;
/** Free at the top, as a share of the points' height, so that one sees where a faster growth would go. */
const HEADROOM = 0.25;
/** How near to each other labels may stand, in per cent of the plot's side. */
const LABEL_GAP = { right: 7, top: 16 };
/** How near to each other the sizes on the axis may stand: in a narrow window the plot has room for five. */
const SIZE_GAP = 18;

/** Undefined where there is nothing to draw: fewer than two sizes. */
export function layOutGrowth({ points, fits, atMost }: GrowthEvidence): GrowthLayout | undefined {
  const sizes = [...new Set(points.map((point) => point.size))].sort((a, b) => a - b);
  const [smallest = 1] = sizes;
  if (sizes.length < 2) return undefined;
  const x = logScale(sizes, 0.04);
  // What cost nothing still has a place: at the bottom, as if it were 1.
  const drawn = points.map(({ size, cost }) => ({ size, cost: Math.max(cost, 1) }));
  const shift = throughPoints(fits, drawn);
  const begin = logOfWork(fits, smallest) + shift;
  const logOfCost = (growth: GrowthClass, size: number) =>
    logOfWork(growth, size) - logOfWork(growth, smallest) + begin;

  const known = logScale(
    drawn.map((point) => point.cost),
    0.06,
  );
  const y = { low: known.low, high: known.high * (known.high / known.low) ** HEADROOM };
  const curveOf = (growth: GrowthClass) => curveThrough((size) => logOfCost(growth, size), x, y);

  const bare = rolesOf(fits, atMost).map(([growth, role]) => ({ growth, role, places: curveOf(growth) }));
  return {
    points: drawn.map(({ size, cost }) => ({ x: placeOn(x, size), y: 100 - placeOn(y, cost) })),
    curves: withLabels(bare),
    tooMuch: atMost && areaAbove(curveOf(atMost)),
    sizes: keepApart(
      sizes.map((value) => ({ value, at: placeOn(x, value) })),
      SIZE_GAP,
    ),
    costs: logTicks(y).map((value) => ({ value, at: 100 - placeOn(y, value) })),
  };
}

/** How far up the class's curve must go, in logarithms, to lie amid the points. */
function throughPoints(growth: GrowthClass, points: GrowthEvidence["points"]): number {
  const sum = points.reduce((total, { size, cost }) => total + Math.log(cost) - logOfWork(growth, size), 0);
  return sum / points.length;
}

/** The classes to draw, each once: neighbours first, what fits last. */
function rolesOf(fits: GrowthClass, atMost: GrowthClass | undefined): readonly [GrowthClass, CurveRole][] {
  const neighbours = neighboursOf(fits).filter((growth) => growth !== atMost);
  const roles: [GrowthClass, CurveRole][] = neighbours.map((growth) => [growth, "neighbour"]);
  if (atMost !== undefined && atMost !== fits) roles.push([atMost, "allowed"]);
  roles.push([fits, "fits"]);
  return roles;
}

/** From the left end of the plot to the right, or to where the curve leaves it at the top. */
function curveThrough(logOfCost: (size: number) => number, x: LogScale, y: LogScale): readonly PlotPlace[] {
  const [bottom, top] = [Math.log(y.low), Math.log(y.high)];
  const places: PlotPlace[] = [];
  for (let step = 0; step <= STEPS; step += 1) {
    const at = step / STEPS;
    const size = x.low * (x.high / x.low) ** at;
    const place = { x: at * 100, y: Math.min((100 * (top - logOfCost(size))) / (top - bottom), 100) };
    const before = places.at(-1);
    if (place.y < 0) return before ? [...places, whereLeft(before, place)] : [{ x: 0, y: 0 }];
    places.push(place);
  }
  return places;
}

function whereLeft(inside: PlotPlace, outside: PlotPlace): PlotPlace {
  const share = inside.y / (inside.y - outside.y);
  return { x: inside.x + share * (outside.x - inside.x), y: 0 };
}

function areaAbove(curve: readonly PlotPlace[]): readonly PlotPlace[] {
  const end = curve.at(-1);
  const corner = end && end.x < 100 ? [] : [{ x: 100, y: 0 }];
  return [...curve, ...corner, { x: 0, y: 0 }];
}

function withLabels(curves: readonly Omit<GrowthCurve, "label">[]): readonly GrowthCurve[] {
  const ends = curves.map(({ places }) => places.at(-1) ?? { x: 100, y: 0 });
  const labels = ends.map(({ x, y }) => ({ x, y, side: x < 100 ? ("top" as const) : ("right" as const) }));
  for (const [side, axis] of [
    ["right", "y"],
    ["top", "x"],
  ] as const) {
    const own = labels.filter((label) => label.side === side);
    const apart = spread(
      own.map((label) => label[axis]),
      LABEL_GAP[side],
      100,
    );
    own.forEach((label, index) => (label[axis] = apart[index] ?? label[axis]));
  }
  return curves.map((curve, index) => ({
    ...curve,
    label: labels[index] ?? { x: 100, y: 0, side: "right" },
  }));
}
