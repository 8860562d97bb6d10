import type { Milliseconds } from "#base/units.ts";
import type { SampleRequest } from "../protocol.ts";
import type { Send } from "../run/worker-tools.ts";
import type { Sides } from "./sides.ts";
import { timeSide } from "./time-side.ts";

/** What `race()` does in one worker, called in the test of this index. */
export type RaceDuty = (test: number, sides: Sides, atLeast: number) => void;

/**
 * @param now a clock that code under test cannot have changed
 * @param sample what a timing worker is asked for; absent where a suite is judged
 */
export function createRaceDuty(now: () => Milliseconds, send: Send, sample?: SampleRequest): RaceDuty {
  let latest: number | undefined;
  return (test, sides, atLeast) => {
    if (test === latest) throw new Error("race() is called once in a test");
    latest = test;
    if (sample) {
      send({ kind: "sample", perCall: timeSide(sides[sample.side], now) });
      return;
    }
    callOnce(sides.baseline);
    callOnce(sides.submission);
    send({ kind: "race", test, atLeast });
  };
}

/** A side that throws fails the test here, where everything is watched, and not in the middle of a sample. */
function callOnce(side: () => unknown): void {
  const result = side();
  if (typeof result === "object" && result !== null && typeof Reflect.get(result, "then") === "function")
    throw new TypeError("race() times what is done when a function returns: this one returns a promise");
}
