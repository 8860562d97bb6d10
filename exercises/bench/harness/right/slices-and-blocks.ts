// Four short slices a block, baseline outside and candidate inside; a block gives one ratio, and blocks are ranked.
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

  // A slice takes a quarter of what a reading needs: a block has four of each side, and what they are off evens out.
  const goal = 10 * stepOf(now);
  const shortest = (calls: number) =>
    Math.min(...[baseline, candidate, candidate, baseline].map((side) => time(side, calls)));
  let calls = 1;
  while (shortest(calls) < goal && left > 80 * calls) calls *= 2;

  const ratios: number[] = [];
  while (left >= 8 * calls) {
    const spent = { baseline: 0, candidate: 0 };
    for (let half = 0; half < 2; half += 1) {
      spent.baseline += time(baseline, calls);
      spent.candidate += time(candidate, calls) + time(candidate, calls);
      spent.baseline += time(baseline, calls);
    }
    ratios.push(spent.baseline / spent.candidate);
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
