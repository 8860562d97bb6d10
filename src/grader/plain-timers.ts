import { withGlobal } from "@sinonjs/fake-timers";
import type { TimerQueue } from "./timer-queue.ts";

/** Only the queue of timers is used, so it gets stand-ins for the platform it would replace. */
const timers = withGlobal({
  ...{
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    setInterval: () => 0,
    clearInterval: () => undefined,
  },
  Date,
});

/** Timers as the platform fires them: by time, and at the same time in the order of their making. */
export function createPlainTimers(): TimerQueue {
  const queue = timers.createClock(0);
  return {
    get now() {
      return queue.now;
    },
    get count() {
      return queue.countTimers();
    },
    once: (callback, delay) => Number(queue.setTimeout(callback, delay)),
    every: (callback, delay) => Number(queue.setInterval(callback, delay)),
    clear: (id) => queue.clearTimeout(id),
    next: () => void queue.next(),
    upTo(end) {
      const marker = { reached: false };
      // Scheduled last, so at equal times it comes after all others: when it fires, nothing was due before it.
      const id = queue.setTimeout(() => (marker.reached = true), end - queue.now);
      try {
        queue.next();
      } finally {
        if (!marker.reached) queue.clearTimeout(id);
      }
      return marker.reached;
    },
  };
}
