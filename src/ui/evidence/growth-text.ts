import type { GrowthClass, GrowthEvidence } from "#grader/evidence.ts";
import { baseAtEnd, perDoublingAtEnd } from "#grader/growth/fit-growth.ts";
import { perDoublingOf } from "#grader/growth/growth-classes.ts";
import { isAbove } from "./growth-curves.ts";

/** From here on growth is told by what one more does, not twice as much. */
const EXPONENTIAL = 1.1;

/** How the work grew, in words: what doubling the input does to it, and what it would do in the class allowed. */
export function growthText({ points, fits, atMost }: GrowthEvidence): string {
  const grown = fits === "1" ? "It doesn’t grow" : `It grows as ${fits}`;
  const largest = points.at(-1)?.size ?? 1;
  if (points.length < 2) return `${grown}.`;
  if (fits === "2ⁿ" && baseAtEnd(points) > EXPONENTIAL) {
    return `A size larger by one multiplies the work by ${figure(baseAtEnd(points))}. ${grown}.`;
  }
  const measured = perDoublingAtEnd(points);
  const doubling =
    Math.abs(measured - 1) < 0.005
      ? "Doubling n leaves the work as it is"
      : `Doubling n multiplies the work by ${figure(measured)}`;
  if (atMost === undefined) return `${doubling}. ${grown}.`;
  const isOver = isAbove(fits, atMost);
  // Steps may hide at the very end what shows over all sizes.
  if (isOver && measured <= perDoublingOf(atMost, largest)) {
    return `${doubling}. Over all sizes it grows as ${fits}.`;
  }
  return `${doubling}; ${limitText(atMost, isOver, largest)}. ${grown}.`;
}

function limitText(atMost: GrowthClass, isOver: boolean, largest: number): string {
  if (atMost === "1") return "it may not grow at all";
  return `${atMost} ${isOver ? "would allow" : "allows"} ${figure(perDoublingOf(atMost, largest))}`;
}

/** With the digits that a failed test prints, so that both say the same. */
function figure(factor: number): string {
  if (factor > 1_000_000) return "more than a million";
  return factor.toLocaleString("en", { maximumFractionDigits: 2 });
}
