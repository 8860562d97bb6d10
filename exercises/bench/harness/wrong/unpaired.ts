// caught by: on 200 real machines › the interval is narrow enough to be of use
// Takes the sides in turn, then compares the two heaps of times as if they had nothing to do with each other: the drift that both share is in the interval.
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

  const heaps = { baseline: [] as number[], candidate: [] as number[] };
  while (left >= 2 * calls) {
    heaps.baseline.push(time(baseline, calls));
    heaps.candidate.push(time(candidate, calls));
  }
  const error = (heap: readonly number[]) => deviation(heap) / Math.sqrt(heap.length) / mean(heap);
  const ratio = mean(heaps.baseline) / mean(heaps.candidate);
  const width = 2.6 * Math.hypot(error(heaps.baseline), error(heaps.candidate));
  const [low, high] = [ratio * (1 - width), ratio * (1 + width)];
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

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const deviation = (numbers: readonly number[]) => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((n) => (n - middle) ** 2)));
};
