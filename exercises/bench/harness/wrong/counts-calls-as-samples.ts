// caught by: on 200 real machines › identical functions are called different in 5 of 100 runs at most
// Divides by the root of the number of calls. Those of one batch share their fate: there are only as many samples as pairs.
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
  for (let turn = 0; left >= 2 * calls; turn += 1) {
    const first = time(turn % 2 === 0 ? baseline : candidate, calls);
    const second = time(turn % 2 === 0 ? candidate : baseline, calls);
    ratios.push(turn % 2 === 0 ? first / second : second / first);
  }

  const ratio = median(ratios);
  const usual = ratios.filter((each) => Math.abs(each - ratio) < 0.5 * ratio);
  const error = deviation(usual) / Math.sqrt(usual.length * calls);
  const [low, high] = [ratio - 2.6 * error, ratio + 2.6 * error];
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

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const deviation = (numbers: readonly number[]) => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((n) => (n - middle) ** 2)));
};
