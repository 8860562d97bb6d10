import type { RaceEvidence } from "#grader/evidence.ts";

const three = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** A ratio of speeds: `4.17×`. */
export const timesText = (ratio: number): string => `${three.format(ratio)}×`;

/** How the race ended, in words. */
export function raceText({ outcome, ratio, low, high, atLeast }: RaceEvidence): string {
  switch (outcome) {
    case "fast enough":
      return `Fast enough: ${timesText(ratio)} as fast as the baseline; at least ${timesText(atLeast)} is asked for.`;
    case "too slow":
      return `Too slow: ${timesText(ratio)} as fast as the baseline; at least ${timesText(atLeast)} is asked for.`;
    case "uncertain":
      return (
        `Uncertain: somewhere from ${timesText(low)} to ${timesText(high)} as fast as the baseline, and ` +
        `${timesText(atLeast)} is asked for. That is measured again and never counts as a failure.`
      );
  }
}
