import type { RaceEvidence } from "#grader/evidence.ts";

const three = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** A ratio of speeds: `4.17×`. */
export const timesText = (ratio: number): string => `${three.format(ratio)}×`;

/** How the race ended, in words. */
export function raceText({ outcome, ratio, low, high, atLeast }: RaceEvidence): string {
  const asked = timesText(atLeast);
  const interval = `from ${timesText(low)} to ${timesText(high)} as fast as the baseline`;
  switch (outcome) {
    case "fast enough":
      return low >= atLeast
        ? `Fast enough: ${timesText(ratio)} as fast as the baseline; at least ${asked} is asked for.`
        : `Fast enough: ${interval}, too near to the ${asked} asked for to tell, so it counts.`;
    case "too slow":
      return `Too slow: ${timesText(ratio)} as fast as the baseline; at least ${asked} is asked for.`;
    case "uncertain":
      return (
        `Uncertain, also when measured again: somewhere ${interval}, and ${asked} is asked for. ` +
        `That counts as no failure; run the tests again when this machine is less busy.`
      );
  }
}
