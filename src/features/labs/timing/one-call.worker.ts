import { clockStep } from "#grader/race/time-side.ts";
import { mix } from "../programs/mix.ts";
import type { OneCallAnswer, OneCallRequest } from "./one-call-message.ts";

/** Times two pieces of work as one is tempted to: a look at the clock, one call, another look. Then it is ended. */
addEventListener("message", ({ data: [first, second] }: MessageEvent<OneCallRequest>) => {
  const start = performance.now();
  let mixed = mix(first);
  const middle = performance.now();
  mixed ^= mix(second);
  const end = performance.now();
  const step = clockStep(() => performance.now());
  const answer: OneCallAnswer = { first: middle - start, second: end - middle, step, mixed };
  postMessage(answer);
});
