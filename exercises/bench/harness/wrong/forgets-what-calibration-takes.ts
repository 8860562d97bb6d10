// caught by: on 200 real machines › no run calls more often than it may
// Plans the pairs with the whole budget, though warm-up and the search for a batch have called before.
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
  left = budget;

  const ratios: number[] = [];
  for (let turn = 0; left >= 2 * calls; turn += 1) {
    const first = time(turn % 2 === 0 ? baseline : candidate, calls);
    const second = time(turn % 2 === 0 ? candidate : baseline, calls);
    ratios.push(turn % 2 === 0 ? first / second : second / first);
  }
  ratios.sort((a, b) => a - b);

  // Some 99 of 100 intervals hold the median: the rank is that of a binomial count, 2.58 deviations from its middle.
  const rank = Math.max(Math.floor((ratios.length - 2.58 * Math.sqrt(ratios.length)) / 2), 1);
  const [low, high] = [ratios[rank - 1] ?? NaN, ratios[ratios.length - rank] ?? NaN];
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? NaN;
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
