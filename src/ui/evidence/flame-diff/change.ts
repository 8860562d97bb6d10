import type { DiffNode } from "#grader/profile/diff-stacks.ts";
import { figureText, ratioText } from "../figure-text.ts";

/** A step of the scale of change: 0 is much less, 2 the same, 4 much more. */
export type Change = 0 | 1 | 2 | 3 | 4;

/** Shares of the whole: below the first nothing is told, from the second on it is much. */
const SLIGHT = 0.01;
const MUCH = 0.1;

/** What each step stands for, in words. */
export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  0: "at least 10 % of the whole less",
  1: "less",
  2: "the same, within 1 %",
  3: "more",
  4: "at least 10 % of the whole more",
};

/** How what a frame has of its own changed, by its share of the larger of the two wholes. */
export function changeOf({ self }: DiffNode, root: DiffNode | undefined): Change {
  const whole = Math.max(root?.total.before ?? 0, root?.total.after ?? 0);
  const share = whole > 0 ? (self.after - self.before) / whole : 0;
  if (Math.abs(share) < SLIGHT) return 2;
  if (share < 0) return share <= -MUCH ? 0 : 1;
  return share >= MUCH ? 4 : 3;
}

/** A sign, so that the colour isn't needed to tell less from more. */
export const signOf = (change: Change): string => (change < 2 ? "− " : change > 2 ? "+ " : "");

/** Two costs and how they compare: `62,500 before, 1,000 after, 62.5× less`. */
export function bothText(before: number, after: number): string {
  const ratio =
    before === 0 && after > 0 ? "new" : before > 0 && after === 0 ? "gone" : ratioText(before, after);
  const both = `${figureText(before, "")} before, ${figureText(after, "")} after`;
  return ratio === undefined ? both : `${both}, ${ratio}`;
}
