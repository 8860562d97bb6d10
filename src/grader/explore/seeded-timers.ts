import type { Random } from "#base/random.ts";
import type { Milliseconds } from "#base/units.ts";
import type { TimerQueue } from "../timer-queue.ts";

interface Timer {
  readonly id: number;
  readonly at: Milliseconds;
  /** drawn: decides among those that are due at the same moment */
  readonly turn: number;
  readonly callback: () => void;
  /** milliseconds until it is due again; absent for one that fires once */
  readonly every?: Milliseconds;
}

/** Where the ids of virtual timers begin; see `installClockGlobals`. No id comes twice, whatever clock it is of. */
let lastId = 2e12;

/** What the platform takes for a delay: more doesn't fit into its 32 bits and counts as none. */
const LONGEST = 2 ** 31 - 1;

/** Timers that fire by time, and in an order that `random` draws where they are due at the same moment. */
export function createSeededTimers(random: Random): TimerQueue {
  const timers = new Map<number, Timer>();
  let now: Milliseconds = 0;

  const add = (callback: () => void, delay: Milliseconds, every?: Milliseconds, id = (lastId += 1)) => {
    timers.set(id, { id, at: now + delay, turn: random(), callback, ...(every !== undefined && { every }) });
    return id;
  };
  const fire = (timer: Timer) => {
    now = timer.at;
    timers.delete(timer.id);
    if (timer.every !== undefined) add(timer.callback, timer.every, timer.every, timer.id);
    timer.callback();
  };

  return {
    get now() {
      return now;
    },
    get count() {
      return timers.size;
    },
    once: (callback, delay) => add(callback, delayOf(delay)),
    every(callback, delay) {
      // At least 1, or it would be due for ever at the same moment.
      const period = Math.max(delayOf(delay), 1);
      return add(callback, period, period);
    },
    clear: (id) => void timers.delete(id),
    next() {
      const timer = earliest(timers);
      if (timer) fire(timer);
    },
    upTo(end) {
      const timer = earliest(timers);
      if (!timer || timer.at > end) {
        now = end;
        return true;
      }
      fire(timer);
      return false;
    },
  };
}

function earliest(timers: ReadonlyMap<number, Timer>): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of timers.values()) {
    if (!first || timer.at < first.at || (timer.at === first.at && timer.turn < first.turn)) first = timer;
  }
  return first;
}

/** A delay as the platform reads it: whole, and nothing that isn't a time. */
function delayOf(delay: unknown): Milliseconds {
  const whole = Math.trunc(Number(delay));
  return whole > 0 && whole <= LONGEST ? whole : 0;
}
