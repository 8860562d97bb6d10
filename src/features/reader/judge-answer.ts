/*
 * What a typed answer comes to. The explanations of a check stand in the page; these functions say which of them
 * applies.
 */

/** A number as people type it: `90.9`, `90,9 %`, `1 200 ms`, `1_200`, `−3`. Undefined where it is none. */
export function readNumber(typed: string, unit: string): number | undefined {
  const bare = typed.trim().replace(/−/g, "-");
  const number = unit !== "" && bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare;
  const compact = number.replace(/[\s_'’]/g, "");
  // A comma before groups of three digits separates thousands, any other one is decimal.
  const decimal = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact)
    ? compact.replace(/,/g, "")
    : compact.replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(decimal) ? Number(decimal) : undefined;
}

/** Whether `value` is within `tolerance` of `answer`, forgiving the last bit of binary fractions. */
export function isNear(value: number, answer: number, tolerance: number): boolean {
  return Math.abs(value - answer) <= tolerance + Math.abs(answer) * 1e-9;
}

/** Whether two outputs are the same but for spaces at the ends of lines and around the whole. */
export function isSameOutput(typed: string, answer: string): boolean {
  return normalise(typed) === normalise(answer);
}

function normalise(output: string): string {
  return output
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim();
}
