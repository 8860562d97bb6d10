import type { Timestamp } from "#base/units.ts";

/** `23 Nov 2026, 14:05`, in the reader's own time. */
export function sayMoment(at: Timestamp): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
