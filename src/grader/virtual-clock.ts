import type { Milliseconds } from "#base/units.ts";
import type { CurrentRun } from "./current-run.ts";
import { createPlainTimers } from "./plain-timers.ts";
import { createSpanLog } from "./span-log.ts";
import type { VirtualClock } from "./suite-tools.ts";
import type { TimerQueue } from "./timer-queue.ts";

/** Where virtual time begins: a date that nobody takes for now, and not 0, which code may take for "not set". */
const EPOCH = Date.UTC(2030, 0, 1);

/** What `performance.now()` begins with, for the same reason. */
const ELAPSED = 1_000;

/** Timers fired in one call before it is taken to run in circles. */
const MOST_TIMERS = 100_000;

interface VirtualClockOptions {
  readonly queue?: TimerQueue;
  readonly mostTimers?: number;
}

/**
 * A clock for the test that is running; the globals follow it until the test is over, or until they are told to follow
 * another.
 */
export function createVirtualClock(
  run: CurrentRun,
  { queue = createPlainTimers(), mostTimers = MOST_TIMERS }: VirtualClockOptions = {},
): VirtualClock {
  const now = () => queue.now;
  const log = createSpanLog(now);
  run.clock.follow({
    epoch: () => EPOCH + now(),
    elapsed: () => ELAPSED + now(),
    setTimeout: (callback, delay, ...args) => queue.once(() => callback(...args), delay ?? 0),
    setInterval: (callback, delay, ...args) => queue.every(() => callback(...args), delay ?? 0),
    clear: (id) => queue.clear(id),
  });
  run.atTestEnd(() => run.clock.followPlatform());
  const fire = firing(queue, run);
  const drive = driving(run, () => circling(now(), mostTimers), mostTimers);
  const sleep = (ms: Milliseconds) => new Promise<void>((resolve) => queue.once(resolve, ms));

  return {
    now,
    sleep,
    advance: (ms) =>
      drive(async (turn) => {
        const end = now() + ms;
        do await turn();
        while (!fire.upTo(end));
        await run.nextTask();
      }),
    settle: (promise) =>
      drive(async (turn) => {
        const outcome = follow(promise);
        for (;;) {
          const result = await turn(outcome);
          if (result?.ok) return result.value;
          if (result) throw result.reason;
          if (queue.count === 0) throw new Error(stuck(now()));
          fire.next();
        }
      }),
    record: (name, work, lane) => log.record(name, work, lane),
    work: (name, ms) => log.record(name, () => sleep(ms).then(() => name)),
    get spans() {
      return log.spans();
    },
    get mostInFlight() {
      return log.mostInFlight();
    },
    get pendingTimers() {
      return queue.count;
    },
  };
}

const stuck = (at: Milliseconds) =>
  `still waiting at t = ${at} ms and nothing is scheduled, so this can never settle`;

const circling = (at: Milliseconds, fired: number) =>
  `still waiting at t = ${at} ms after ${fired} timers: something schedules itself again and again`;

/**
 * Waits until all promise reactions have run, and it is this one's turn to fire a timer; or until there is an outcome, which
 * it gives.
 */
type Turn = <T>(outcome?: () => T | undefined) => Promise<T | undefined>;

/**
 * Whoever lets time pass last does it alone: an `advance` inside of what a `settle` waits for would find its timers fired
 * by the other.
 */
function driving(run: CurrentRun, circles: () => string, most: number) {
  let drivers = 0;
  return async <T>(drive: (turn: Turn) => Promise<T>): Promise<T> => {
    const own = (drivers += 1);
    let fired = 0;
    try {
      return await drive(async (outcome) => {
        do {
          await run.nextTask();
          const result = outcome?.();
          if (result !== undefined) return result;
        } while (own < drivers);
        fired += 1;
        if (fired > most) throw new Error(circles());
        return undefined;
      });
    } finally {
      drivers -= 1;
    }
  };
}

/** Fires one timer at a time: between two, all promise reactions run, as on a real event loop. */
function firing(queue: TimerQueue, run: CurrentRun) {
  const guarded = <T>(fire: () => T, otherwise: T): T => {
    try {
      return fire();
    } catch (error) {
      run.reportUncaught(error);
      return otherwise;
    }
  };
  return {
    next: () => guarded(() => queue.next(), undefined),
    upTo: (end: Milliseconds) => guarded(() => queue.upTo(end), false),
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
