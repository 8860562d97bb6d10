// caught by: on 200 real machines › identical functions are called different in 5 of 100 runs at most
// Looks after every pair, from the third on, and stops at the first interval without 1. Each look is one more chance to be wrong.
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

  const ratios: number[] = [];
  let [ratio, low, high] = [NaN, NaN, NaN];
  for (let turn = 0; left >= 2 * calls; turn += 1) {
    const first = time(turn % 2 === 0 ? baseline : candidate, calls);
    const second = time(turn % 2 === 0 ? candidate : baseline, calls);
    ratios.push(turn % 2 === 0 ? first / second : second / first);
    const sorted = ratios.toSorted((a, b) => a - b);
    const rank = Math.max(Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2), 1);
    [low, high] = [sorted[rank - 1] ?? NaN, sorted[sorted.length - rank] ?? NaN];
    ratio = sorted[Math.floor(sorted.length / 2)] ?? NaN;
    if (sorted.length >= 3 && (low > 1 || high < 1)) break;
  }
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
