import type { Milliseconds } from "#base/units.ts";

/** `25 min`, `1 h`, `1 h 30 min`: a length of work as a reader plans it. */
export function sayMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `2–3 hours` */
export function sayHours([least, most]: readonly [number, number]): string {
  return least === most ? `${least} hours` : `${least}–${most} hours`;
}

/** Time that was spent: `3 h 5 min`, `42 min`, `under a minute`, `0 min`. */
export function sayDuration(spent: Milliseconds): string {
  if (spent <= 0) return "0 min";
  return spent < 60_000 ? "under a minute" : sayMinutes(Math.round(spent / 60_000));
}
