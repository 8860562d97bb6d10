import type { LineCost } from "#grader/evidence.ts";
import { heatOf, type Heat } from "./heat.ts";

/** What a line cost, and how hot that is. */
export interface HeatLine extends LineCost {
  /** of what all lines cost together, 0 to 1 */
  readonly share: number;
  readonly heat: Heat;
}

/**
 * Lines with their heat, in the order given. Linear to the hottest line, not by logarithm: the colour then says what
 * there is to win. A line at a tenth of the hottest is cool, since making it free would hardly be noticed.
 */
export function heatLines(lines: readonly LineCost[]): readonly HeatLine[] {
  const total = lines.reduce((sum, line) => sum + line.cost, 0);
  const most = lines.reduce((high, line) => Math.max(high, line.cost), 0);
  return lines.map((line) => ({
    ...line,
    // What only makes things costs nothing: then all of it may be 0.
    share: total > 0 ? line.cost / total : 0,
    heat: heatOf(most > 0 ? line.cost / most : 0),
  }));
}

/** A share as it stands in a column: `31 %`, and `<1 %` for what is there but rounds to nothing. */
export function shareText(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded === 0 && share > 0 ? "<1 %" : `${rounded} %`;
}

/** `1,024 · 31 %` */
export const lineText = ({ cost, share }: HeatLine): string =>
  `${cost.toLocaleString("en")} · ${shareText(share)}`;
