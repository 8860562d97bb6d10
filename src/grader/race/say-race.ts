import type { RaceEvidence } from "../evidence.ts";

/** A race in words: "1.1 times as fast as the baseline (0.9 to 1.3), at least 4 asked for". */
export function sayRace({
  ratio,
  low,
  high,
  atLeast,
}: Omit<RaceEvidence, "kind" | "title" | "pairs" | "outcome">): string {
  const range = `${sayRatio(low)} to ${sayRatio(high)}`;
  return `${sayRatio(ratio)} times as fast as the baseline (${range}), at least ${sayRatio(atLeast)} asked for`;
}

/** Two digits are as much as a race can tell. */
function sayRatio(ratio: number): string {
  return ratio >= 10 ? Math.round(ratio).toLocaleString("en") : String(Number(ratio.toPrecision(2)));
}
