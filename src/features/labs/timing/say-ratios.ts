import type { Milliseconds } from "#base/units.ts";
import type { RaceEvidence } from "#grader/evidence.ts";
import { spreadOf, type Reading } from "#labs/one-call.ts";
import type { Question } from "./questions.ts";

/** Three digits that count, `0` and `∞` as they are. */
export function sayRatio(ratio: number): string {
  if (ratio === Infinity) return "∞";
  return ratio >= 100 ? Math.round(ratio).toLocaleString("en") : String(Number(ratio.toPrecision(3)));
}

/** A reading off a clock: no more digits than the clocks of browsers have. */
export function sayMs(ms: Milliseconds): string {
  return `${Number(ms.toFixed(3)).toLocaleString("en", { maximumFractionDigits: 3 })} ms`;
}

/** What many single calls came to, beside the truth. */
export function saySpread({ truth }: Question, readings: readonly Reading[]): string {
  const { count, none, range, near } = spreadOf(readings, truth);
  if (range === undefined) return `True ratio ${truth}: all ${count} times the clock saw neither of the two.`;
  const { least, greatest } = range;
  const nothing =
    none === 0
      ? ""
      : ` ${none === 1 ? "Once" : `${none} times`} the clock saw neither call, so there was no ratio.`;
  return `True ratio ${truth}: ${count} readings gave ratios from ${sayRatio(least)} to ${sayRatio(greatest)}, and ${near === 0 ? "none" : near} of them came within 10 % of the truth.${nothing}`;
}

/** What a race was asked, what it answered, and from which figures. */
export function sayRace({ truth }: Question, race: RaceEvidence): string {
  const { pairs, ratio, low, high, atLeast, outcome } = race;
  const holds = low <= truth && truth <= high ? "holds" : "does not hold";
  return `Is the ratio at least ${atLeast}? ${ANSWERS[outcome]}, after ${pairs.length} pairs: their median is ${sayRatio(ratio)}, and its interval from ${sayRatio(low)} to ${sayRatio(high)} ${holds} the truth, ${truth}.`;
}

const ANSWERS: Readonly<Record<RaceEvidence["outcome"], string>> = {
  "fast enough": "Yes",
  "too slow": "No",
  uncertain: "Too noisy to tell",
};
