import type { GrowthClass, GrowthEvidence } from "#grader/evidence.ts";
import { isAbove, logOfWork } from "./growth-curves.ts";

/** Beyond this a factor says no more than "a lot". */
const MOST_FACTOR = 1_000_000;

/**
 * How the work grew, in words: what doubling the input does to it, and what it would do in the class allowed. What
 * doubling does is read from the two largest sizes, where constant parts matter least.
 */
export function growthText({ points, fits, atMost }: GrowthEvidence): string {
  const grown = fits === "1" ? "It doesn’t grow" : `It grows as ${fits}`;
  const [from, to] = points.slice(-2);
  if (!from || !to || !(to.size > from.size) || !(from.cost > 0)) return `${grown}.`;
  const doublings = Math.log2(to.size / from.size);
  const measured = (to.cost / from.cost) ** (1 / doublings);
  const ofClass = (growth: GrowthClass) =>
    factorText(Math.exp((logOfWork(growth, to.size) - logOfWork(growth, from.size)) / doublings), 2);

  const doubling = isUnchanged(measured)
    ? "Doubling n leaves the work as it is"
    : `Doubling n multiplies the work by ${factorText(measured, 3)}`;
  if (atMost === undefined) return `${doubling}. ${grown}.`;
  const allowed = `${atMost} ${isAbove(fits, atMost) ? "would allow" : "allows"} ${ofClass(atMost)}`;
  return `${doubling}; ${allowed}. ${grown}.`;
}

const isUnchanged = (factor: number) => Math.abs(factor - 1) < 0.005;

function factorText(factor: number, digits: number): string {
  if (factor > MOST_FACTOR) return "more than a million";
  return Number(factor.toPrecision(digits)).toLocaleString("en");
}
