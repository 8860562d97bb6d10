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
