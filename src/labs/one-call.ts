import type { Milliseconds } from "#base/units.ts";

/** Two pieces of work, each timed by one call. */
export interface Reading {
  readonly long: Milliseconds;
  readonly short: Milliseconds;
  readonly isLongFirst: boolean;
}

/** How many times as long the longer work took, up to ∞. Undefined where the clock read 0 for both. */
export function ratioOf({ long, short }: Reading): number | undefined {
  if (short > 0) return long / short;
  return long > 0 ? Infinity : undefined;
}

/** What many ratios of the same two pieces of work came to. */
export interface Spread {
  readonly count: number;
  /** readings without a ratio */
  readonly none: number;
  readonly infinite: number;
  /** the least and the greatest; undefined where there is no ratio at all */
  readonly range?: { readonly least: number; readonly greatest: number };
  /** how many were no more than 10 % off the truth */
  readonly near: number;
}

/** Sums up readings of two pieces of work whose true ratio is `truth`. */
export function spreadOf(readings: readonly Reading[], truth: number): Spread {
  const ratios = readings.map(ratioOf).filter((ratio) => ratio !== undefined);
  return {
    count: readings.length,
    none: readings.length - ratios.length,
    infinite: ratios.filter((ratio) => ratio === Infinity).length,
    near: ratios.filter((ratio) => Math.abs(ratio / truth - 1) <= 0.1).length,
    ...(ratios.length > 0 && { range: { least: Math.min(...ratios), greatest: Math.max(...ratios) } }),
  };
}
