import { ONE_LINE, printValue } from "../print/print-value.ts";

/*
 * In the worker's bundle this stands in for `@vitest/utils/display`: the same functions over the bounded printer.
 */

export const stringify = (value: unknown): string => printValue(value, ONE_LINE);
export const inspect = (value: unknown): string => stringify(value);
export const objDisplay = (value: unknown): string => stringify(value);

/** The marks that a title of `it.each` may hold. */
export const formatRegExp = /%[sdjifoOc%]/g;

/** Fills one mark of a title. */
export function format(mark: string, value: unknown): string {
  switch (mark) {
    case "%s":
      return typeof value === "string" ? value : stringify(value);
    case "%d":
    case "%f":
      return String(Number(value));
    case "%i":
      return String(Number.parseInt(String(value), 10));
    case "%%":
      return "%";
    case "%c":
      return "";
    default:
      return stringify(value);
  }
}
