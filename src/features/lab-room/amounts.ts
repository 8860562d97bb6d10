import type { Milliseconds, Ratio } from "#base/units.ts";

/** `1,234 ms`, `12.5 ms`, `0.05 ms`: three digits, or all before the point. */
export function sayMs(ms: Milliseconds): string {
  return `${sayNumber(ms)} ms`;
}

/** Three significant digits, thousands with commas, and no zeros at the end: 1234.5 → `1,235`, 9.17 → `9.17`. */
export function sayNumber(value: number): string {
  if (!Number.isFinite(value)) return "∞";
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString("en-US");
  return String(Number(value.toPrecision(3)));
}

/** `90.9 %`, with at most one digit after the point. */
export function sayPercent(ratio: Ratio): string {
  return `${Number((ratio * 100).toFixed(1))} %`;
}
