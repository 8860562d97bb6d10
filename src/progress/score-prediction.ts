import type { Ratio } from "#base/units.ts";

/** How sure a learner can say to be of a choice. */
export const SURENESS = [0.5, 0.7, 0.9, 0.99] as const;

/** Half of the smallest whole step in which numbers are typed and shown: per cent, milliseconds, counts. */
const HALF_STEP = 0.5;

/**
 * How far a guess is off: |ln(guess ÷ actual)|, 0 for the very number; twice as much and half as much are equally far.
 * `factorOff` reads it. A 0 has no logarithm: where either is 0, half a step is added to both, so that 0 for 1 % is a
 * factor of 3 and 0 for 60 % one of 121.
 * @param guess at least 0, like `actual`
 * @param unit of both; with `%` they are ratios and compared in per cent
 */
export function logError(guess: number, actual: number, unit: string): number {
  const scale = unit === "%" ? 100 : 1;
  const shift = guess === 0 || actual === 0 ? HALF_STEP : 0;
  return Math.abs(Math.log((guess * scale + shift) / (actual * scale + shift)));
}

/** e^error: 1 for the very number, 1.25 for 60 % said and 75 % measured. */
export function factorOff(error: number): number {
  return Math.exp(error);
}

/**
 * The Brier score of one choice: the sum over all options of (probability given − 1 or 0)². The option picked gets `sure`, the
 * others share the rest evenly. 0 is best, 2 worst; who knows nothing and says so gets 1 − 1 ÷ options.
 * (Brier, Verification of forecasts expressed in terms of probability, 1950.)
 */
export function brierScore(isRight: boolean, sure: Ratio, options: number): number {
  const rest = (1 - sure) / (options - 1);
  const others = (options - 1) * rest ** 2;
  // Of the options not picked, the right one was given `rest` and should have had 1.
  return isRight ? (1 - sure) ** 2 + others : sure ** 2 + others - rest ** 2 + (1 - rest) ** 2;
}
