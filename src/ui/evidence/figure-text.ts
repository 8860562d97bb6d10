import type { FigureEvidence } from "#grader/evidence.ts";

type Unit = FigureEvidence["unit"];

const count = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** A figure as it stands on screen: `75 %` for the ratio 0.75, `1,200 ms`, `2.5×`, `42`. */
export function figureText(value: number, unit: Unit): string {
  if (!Number.isFinite(value)) return "none";
  switch (unit) {
    case "%":
      return `${percent.format(value * 100)} %`;
    case "ms":
      return `${count.format(value)} ms`;
    case "×":
      return `${count.format(value)}×`;
    case "":
      return count.format(value);
  }
}

/**
 * How two values compare, in words that don't judge: `4× less`, `2.5× more`, `the same`. Undefined where a ratio
 * says nothing: one of the two is zero, negative or not a number.
 */
export function ratioText(before: number, after: number): string | undefined {
  if (!(before > 0 && after > 0 && Number.isFinite(before) && Number.isFinite(after))) return undefined;
  if (before === after) return "the same";
  const ratio = after > before ? after / before : before / after;
  if (ratio < 1.005) return "about the same";
  return `${count.format(Number(ratio.toPrecision(3)))}× ${after > before ? "more" : "less"}`;
}
