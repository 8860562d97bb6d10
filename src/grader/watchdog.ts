import type { Limits } from "#course/exercise.ts";
import type { Milliseconds } from "#base/units.ts";

/**
 * The longest stretch that counts between two looks at the clock. A longer one means that the whole machine, or
 * this page's timers, slept: then the worker slept too, and its time is not charged.
 */
export const LONGEST_STEP: Milliseconds = 250;

/** How often to look while a stage is far from its limit. */
const LOOK_EVERY: Milliseconds = 100;

/** Charges the time of a run to its stages. Pure: the clock is an argument, from a monotonic source. */
export interface Watchdog {
  /** A new stage begins: it has its whole limit before it. */
  begin(kind: keyof Limits, now: Milliseconds): void;
  /** Charges the time since the last look; true once the stage has used up its limit. */
  look(now: Milliseconds): boolean;
  /** The limit of the present stage. */
  readonly limit: Milliseconds;
  /** Until the next look is worth taking. */
  nextLook(): Milliseconds;
}

/** A watchdog that starts in the loading stage. */
export function createWatchdog(limits: Limits, startedAt: Milliseconds): Watchdog {
  let limit = limits.load;
  let used = 0;
  let lookedAt = startedAt;
  return {
    begin(kind, now) {
      limit = limits[kind];
      used = 0;
      lookedAt = now;
    },
    look(now) {
      used += Math.min(Math.max(now - lookedAt, 0), LONGEST_STEP);
      lookedAt = now;
      return used >= limit;
    },
    get limit() {
      return limit;
    },
    nextLook: () => Math.min(Math.max(limit - used, 1), LOOK_EVERY),
  };
}
