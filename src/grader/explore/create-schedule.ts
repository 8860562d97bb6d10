import { createRandom } from "#base/random.ts";
import type { CurrentRun } from "../current-run.ts";
import type { Schedule } from "../suite-tools.ts";
import { createVirtualClock } from "../virtual-clock.ts";
import { createSeededTimers } from "./seeded-timers.ts";

/** What a pause or a task takes at most, unless told. Short, so that many are due at the same moment. */
const MOST = 10;

/** Timers that one order may fire: a small program many times over takes the place of a large one. */
const MOST_TIMERS = 10_000;

/** Sets the orders of timers apart from the times that are drawn: neither shifts the other. */
const OTHER_STREAM = 0x9e3779b9;

/** A schedule on a fresh clock, which the globals follow from now on; and whether anything was left to it. */
export function createSchedule(
  run: CurrentRun,
  seed: number,
): { readonly schedule: Schedule; readonly isUsed: () => boolean } {
  let draws = 0;
  const counted = (random: () => number) => () => {
    draws += 1;
    return random();
  };
  const random = counted(createRandom(seed));
  const clock = createVirtualClock(run, {
    queue: createSeededTimers(counted(createRandom(seed ^ OTHER_STREAM))),
    mostTimers: MOST_TIMERS,
  });
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const schedule = Object.assign(clock, {
    seed,
    random,
    pause: (most = MOST) => clock.sleep(between(0, most)),
    task: (name: string, most = MOST) => clock.work(name, between(1, most)),
  });
  return { schedule, isUsed: () => draws > 0 };
}
