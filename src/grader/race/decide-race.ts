import type { Milliseconds } from "#base/units.ts";
import { ratioInterval, type RatioInterval } from "./ratio-interval.ts";

/** One sample of each side, taken one after the other: milliseconds a call. */
export interface Pair {
  readonly baseline: Milliseconds;
  readonly submission: Milliseconds;
}

export interface Finding extends RatioInterval {
  readonly outcome: "fast enough" | "too slow" | "uncertain";
  /** whether more pairs may still tell */
  readonly isOpen: boolean;
}

/** Pairs before the first look; with six or more the interval means what it says. */
export const FIRST_PAIRS = 7;

/** Pairs after which a series ends, whatever it has found. */
const MOST_PAIRS = 25;

/** An interval whose ends lie within this factor of each other is one of a machine that can measure. */
const NARROW = 1.5;

/**
 * What the pairs say of a race. Its interval decides, when all of it lies on one side of what was asked.
 *
 * Looks are taken while pairs come in, so an interval misses its ratio more often than one time in 20. That is paid by the
 * distance that suites must keep: they ask for half of what the reference gets at most, and noise that moves the median
 * of pairs by a factor of 2 also widens the interval.
 *
 * When the series is over and a narrow interval still holds what was asked, the machine is not the cause: the two can't
 * be told apart, and the submission gets the benefit. Equal code can't profit, since a narrow interval around 1 ends far
 * below 2.
 */
export function decideRace(pairs: readonly Pair[], atLeast: number): Finding {
  const interval = ratioInterval(pairs.map(({ baseline, submission }) => baseline / submission));
  const finding = (outcome: Finding["outcome"], isOpen = false) => ({ ...interval, outcome, isOpen });
  if (pairs.length < FIRST_PAIRS) return finding("uncertain", true);
  if (interval.low >= atLeast) return finding("fast enough");
  if (interval.high < atLeast) return finding("too slow");
  if (pairs.length < MOST_PAIRS) return finding("uncertain", true);
  return finding(interval.high <= interval.low * NARROW ? "fast enough" : "uncertain");
}
