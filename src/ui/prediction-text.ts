import type { FigureEvidence } from "#grader/evidence.ts";
import { figureText } from "./evidence/figure-text.ts";

const UNITS: readonly FigureEvidence["unit"][] = ["%", "ms", "×"];
const short = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const long = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** A number that was guessed or measured, as figures are printed; a unit that isn't known is left out. */
export function amountText(value: number, unit: string): string {
  return figureText(value, UNITS.find((known) => known === unit) ?? "");
}

/** How far a guess is off, as a number without its unit: `1.25`, `12.5`, `1,230`. */
export function factorText(factor: number): string {
  return (factor < 10 ? short : long).format(factor);
}
