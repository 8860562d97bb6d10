import type { Milliseconds, Timestamp } from "#base/units.ts";

/** Measures how long the workbench was visible and in use. */
export interface TimeInUse {
  /** Someone did something: typed, clicked, scrolled. */
  touch(): void;
  /** The page was hidden or shown again. */
  show(isVisible: boolean): void;
  /** The time since the last call; the next begins at zero. */
  take(): Milliseconds;
}

/** Longer without a touch and the person is taken to have left. */
const LONGEST_PAUSE: Milliseconds = 90_000;

export function createTimeInUse(now: () => Timestamp): TimeInUse {
  let sum: Milliseconds = 0;
  let lastTouch = now();
  let isVisible = true;

  /** Counts the pause that ends now. Clocks that were set back count nothing. */
  function countPause(): void {
    const at = now();
    if (isVisible) sum += Math.min(Math.max(at - lastTouch, 0), LONGEST_PAUSE);
    lastTouch = at;
  }

  return {
    touch: countPause,
    show(visible) {
      countPause();
      isVisible = visible;
    },
    take() {
      countPause();
      const spent = sum;
      sum = 0;
      return spent;
    },
  };
}
