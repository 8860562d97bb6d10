import type { Milliseconds } from "#base/units.ts";

const UNITS = [
  { name: "s", length: 1_000 },
  { name: "ms", length: 1 },
  { name: "µs", length: 1e-3 },
  { name: "ns", length: 1e-6 },
] as const;

const three = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** A measured time in the unit that suits it: `1.2 s`, `35 ms`, `4.17 µs`. */
export function timeText(time: Milliseconds): string {
  const { name, length } = UNITS.find((unit) => time >= unit.length) ?? UNITS[3];
  return `${three.format(time / length)} ${name}`;
}
