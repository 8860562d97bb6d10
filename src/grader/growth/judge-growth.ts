import type { Judgement } from "../counted-values.ts";
import { GROWTH_CLASSES, type GrowthClass } from "../evidence.ts";
import type { Growth } from "../suite-tools.ts";
import { baseAtEnd, perDoublingAtEnd } from "./fit-growth.ts";
import { perDoublingOf } from "./growth-classes.ts";

/** Whether a growth is of a class or of one below it, and what it comes to in figures where it isn't. */
export function judgeGrowth({ points, fits }: Growth, atMost: GrowthClass): Judgement {
  const asked = atMost === "1" ? "the same work at every size" : `growth of at most ${atMost}`;
  const notAsked = atMost === "1" ? "work that grows" : `growth of more than ${atMost}`;
  return {
    holds: GROWTH_CLASSES.indexOf(fits) <= GROWTH_CLASSES.indexOf(atMost),
    message: `expected ${asked}, but it ${growsLike(fits)}${inFigures({ points, fits }, atMost)}`,
    negated: `expected ${notAsked}, but it ${growsLike(fits)}`,
  };
}

const growsLike = (fits: GrowthClass) => (fits === "1" ? "doesn’t grow" : `grows like ${fits}`);

function inFigures({ points, fits }: Growth, atMost: GrowthClass): string {
  if (fits === "2ⁿ" && baseAtEnd(points) > 1.1) {
    return `: a size larger by one costs ${figure(baseAtEnd(points))} times as much`;
  }
  const [grows, allowed] = [perDoublingAtEnd(points), perDoublingOf(atMost, points.at(-1)?.size ?? 1)];
  // Steps may hide at the very end what shows over all sizes.
  if (grows <= allowed) return "";
  const limit = atMost === "1" ? "" : `, where ${atMost} allows ${figure(allowed)}`;
  return `: twice the input costs ${figure(grows)} times as much${limit}`;
}

const figure = (value: number) => value.toLocaleString("en", { maximumFractionDigits: 2 });
