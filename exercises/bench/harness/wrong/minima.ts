// caught by: on 200 real machines › identical functions are called different in 5 of 100 runs at most
// The best batch of each side. One of them met a spell in which the machine ran faster, the other didn’t.
import type { Comparison, CompareOptions } from "../solution";

export function compare(
  baseline: () => void,
  candidate: () => void,
  { now, budget }: CompareOptions,
): Comparison {
  let left = budget;
  const time = (side: () => void, calls: number) => {
    left -= calls;
    const startedAt = now();
    for (let n = 0; n < calls; n += 1) side();
    return now() - startedAt;
  };
  time(baseline, Math.floor(budget / 20));
  time(candidate, Math.floor(budget / 20));

  const goal = 50 * stepOf(now);
  const shortest = (calls: number) =>
    Math.min(...[baseline, candidate, candidate, baseline].map((side) => time(side, calls)));
  let calls = 1;
  while (shortest(calls) < goal && left > 40 * calls) calls *= 2;

  const best = { baseline: Infinity, candidate: Infinity };
  while (left >= 4 * calls) {
    best.baseline = Math.min(best.baseline, time(baseline, calls));
    best.candidate = Math.min(best.candidate, time(candidate, calls), time(candidate, calls));
    best.baseline = Math.min(best.baseline, time(baseline, calls));
  }
  // What two steps of the clock can be wrong by.
  const error = 2 / 50;
  const ratio = best.baseline / best.candidate;
  const [low, high] = [ratio * (1 - error), ratio * (1 + error)];
  return { ratio, low, high, verdict: low > 1 ? "faster" : high < 1 ? "slower" : "no difference" };
}

function stepOf(now: () => number): number {
  let step = Infinity;
  for (let last = now(), moves = 0; moves < 4;) {
    const time = now();
    if (time === last) continue;
    step = Math.min(step, time - last);
    last = time;
    moves += 1;
  }
  return step;
}
