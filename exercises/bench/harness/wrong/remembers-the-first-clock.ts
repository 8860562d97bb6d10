// caught by: on a quiet machine › batches calls that are far shorter than a step of the clock
// Looks at the clock once and takes every later one for the same.
import type { Comparison, CompareOptions } from "../solution";

/** A reading is wrong by up to one step of the clock: of 50 steps that is 2 %. */
const STEPS = 50;

/** How often the interval may miss: 1 in 100, so that load which comes in bursts has some room. */
const MISSES = 0.01;
let known: number | undefined;

/** Compares how long two functions take, in pairs of batches, by the median of the pairs' ratios. */
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

  known ??= clockStep(now);
  const goal = STEPS * known;
  // Four readings a size, of which the shortest counts: a batch that was held up doesn't look long enough.
  const shortest = (calls: number) =>
    Math.min(...[baseline, candidate, candidate, baseline].map((side) => time(side, calls)));
  let calls = 1;
  while (shortest(calls) < goal && left > 40 * calls) calls *= 2;

  const ratios: number[] = [];
  for (let isBaselineFirst = true; left >= 2 * calls; isBaselineFirst = !isBaselineFirst) {
    const first = time(isBaselineFirst ? baseline : candidate, calls);
    const second = time(isBaselineFirst ? candidate : baseline, calls);
    ratios.push(isBaselineFirst ? first / second : second / first);
  }
  ratios.sort((a, b) => a - b);

  const rank = rankOf(ratios.length);
  const at = (index: number) => ratios[index] ?? NaN;
  const [low, high] = [at(rank - 1), at(ratios.length - rank)];
  return { ratio: at(Math.floor(ratios.length / 2)), low, high, verdict: verdictOf(low, high) };
}

/** The smallest of a few steps that the clock was seen to make. */
function clockStep(now: () => number): number {
  let step = Infinity;
  let last = now();
  for (let moves = 0; moves < 4;) {
    const time = now();
    if (time === last) continue;
    step = Math.min(step, time - last);
    last = time;
    moves += 1;
  }
  return step;
}

/**
 * The largest k so that the k-th smallest and the k-th largest of `count` ratios hold their median but for `MISSES`. Each
 * ratio falls below the median with probability ½, so they miss it with probability 2·P(B ≤ k − 1), B binomial (count, ½).
 */
function rankOf(count: number): number {
  let rank = 0;
  let term = 1 / 2 ** count;
  for (let misses = 2 * term; misses <= MISSES && 2 * rank < count; misses += 2 * term) {
    rank += 1;
    term *= (count - rank + 1) / rank;
  }
  return Math.max(rank, 1);
}

function verdictOf(low: number, high: number): Comparison["verdict"] {
  if (low > 1) return "faster";
  return high < 1 ? "slower" : "no difference";
}
