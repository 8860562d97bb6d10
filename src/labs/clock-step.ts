import type { Milliseconds } from "#base/units.ts";

/**
 * The least time that a clock can tell from none: the smallest of `tries` differences between two readings in a row
 * that differ. It waits for the clock, so it takes about `tries` steps.
 */
export function clockStep(now: () => Milliseconds, tries = 5): Milliseconds {
  let least = Infinity;
  for (let count = 0; count < tries; count += 1) {
    const start = now();
    let next = start;
    while (next === start) next = now();
    least = Math.min(least, next - start);
  }
  return least;
}
