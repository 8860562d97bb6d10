import { withGlobal, type Clock } from "@sinonjs/fake-timers";
import type { Milliseconds } from "#base/units.ts";
import type { CurrentRun } from "./current-run.ts";
import { createSpanLog } from "./span-log.ts";
import type { VirtualClock } from "./suite-tools.ts";

/** Where virtual time begins: a date that nobody takes for now, and not 0, which code may take for "not set". */
const EPOCH = Date.UTC(2030, 0, 1);

/** What `performance.now()` begins with, for the same reason. */
const ELAPSED = 1_000;

/** Timers fired in one call before it is taken to run in circles. */
const MOST_TIMERS = 100_000;

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

/** A clock for the test that is running; the globals follow it until the test is over. */
export function createVirtualClock(run: CurrentRun): VirtualClock {
  const queue = timers.createClock(EPOCH);
  const now = () => queue.now - EPOCH;
  const log = createSpanLog(now);
  run.clock.follow({
    epoch: () => queue.now,
    elapsed: () => ELAPSED + now(),
    setTimeout: (callback, delay, ...args) => Number(queue.setTimeout(callback, delay ?? 0, ...args)),
    setInterval: (callback, delay, ...args) => Number(queue.setInterval(callback, delay ?? 0, ...args)),
    clear: (id) => queue.clearTimeout(id),
  });
  run.atTestEnd(() => run.clock.followPlatform());
  const fire = firing(queue, run);
  const sleep = (ms: Milliseconds) => new Promise<void>((resolve) => queue.setTimeout(() => resolve(), ms));

  return {
    now,
    sleep,
    async advance(ms) {
      const end = queue.now + ms;
      for (let fired = 0; ; fired++) {
        await run.nextTask();
        if (fired > MOST_TIMERS) throw new Error(circling(now()));
        if (fire.upTo(end)) break;
      }
      await run.nextTask();
    },
    async settle(promise) {
      const outcome = follow(promise);
      for (let fired = 0; ; fired++) {
        await run.nextTask();
        const result = outcome();
        if (result?.ok) return result.value;
        if (result) throw result.reason;
        if (queue.countTimers() === 0) throw new Error(stuck(now()));
        if (fired > MOST_TIMERS) throw new Error(circling(now()));
        fire.next();
      }
    },
    record: (name, work, lane) => log.record(name, work, lane),
    work: (name, ms) => log.record(name, () => sleep(ms).then(() => name)),
    get spans() {
      return log.spans();
    },
    get mostInFlight() {
      return log.mostInFlight();
    },
    get pendingTimers() {
      return queue.countTimers();
    },
  };
}

const stuck = (at: Milliseconds) =>
  `still waiting at t = ${at} ms and nothing is scheduled, so this can never settle`;

const circling = (at: Milliseconds) =>
  `still waiting at t = ${at} ms after ${MOST_TIMERS} timers: something schedules itself again and again`;

/** Fires one timer at a time: between two, all promise reactions run, as on a real event loop. */
function firing(queue: Clock, run: CurrentRun) {
  const next = () => {
    try {
      queue.next();
    } catch (error) {
      run.reportUncaught(error);
    }
  };
  return {
    next,
    /** Fires the next timer due at `end` or before; true when there was none and the time is `end`. */
    upTo(end: number): boolean {
      const marker = { reached: false };
      // Scheduled last, so at equal times it comes after all others: when it fires, nothing was due before it.
      const id = queue.setTimeout(() => (marker.reached = true), end - queue.now);
      next();
      if (!marker.reached) queue.clearTimeout(id);
      return marker.reached;
    },
  };
}

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: unknown };

/** Awaits the promise, so that a `then` of its own is not called where it really is a promise. */
function follow<T>(promise: PromiseLike<T>): () => Outcome<T> | undefined {
  let outcome: Outcome<T> | undefined;
  const wait = async () => {
    try {
      outcome = { ok: true, value: await promise };
    } catch (reason) {
      outcome = { ok: false, reason };
    }
  };
  void wait();
  return () => outcome;
}
