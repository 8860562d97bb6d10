import type { Milliseconds } from "#base/units.ts";

/** The timers of one virtual clock. Its time is that since it was made. */
export interface TimerQueue {
  readonly now: Milliseconds;
  /** how many timers are scheduled */
  readonly count: number;
  once(callback: () => void, delay: Milliseconds): number;
  /** again and again, until it is cleared */
  every(callback: () => void, delay: Milliseconds): number;
  clear(id: number): void;
  /** Goes to the time of the next timer and fires it; throws what that throws. */
  next(): void;
  /** Fires the next timer due at `end` or before; true when there was none and the time is `end`. */
  upTo(end: Milliseconds): boolean;
}
