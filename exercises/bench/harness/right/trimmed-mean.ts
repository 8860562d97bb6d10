// A trimmed mean of the pairs’ log ratios: the outer fifths are left out, and what was left out widens the error.
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

  const logs: number[] = [];
  for (let turn = 0; left >= 2 * calls; turn += 1) {
    const first = time(turn % 2 === 0 ? baseline : candidate, calls);
    const second = time(turn % 2 === 0 ? candidate : baseline, calls);
    logs.push(Math.log(turn % 2 === 0 ? first / second : second / first));
  }
  logs.sort((a, b) => a - b);

  // Yuen (1974): the mean of the middle, its error from the winsorised deviation of all.
  const cut = Math.floor(logs.length / 5);
  const kept = logs.slice(cut, logs.length - cut);
  const [least, most] = [kept[0] ?? NaN, kept.at(-1) ?? NaN];
  const winsorised = logs.map((log) => Math.min(Math.max(log, least), most));
  const error =
    (deviation(winsorised) * Math.sqrt(logs.length - 1)) / Math.sqrt(kept.length * (kept.length - 1));
  const middle = mean(kept);
  const [ratio, low, high] = [middle, middle - 2.9 * error, middle + 2.9 * error].map(Math.exp) as [
    number,
    number,
    number,
  ];
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
  const squares = numbers.reduce((sum, n) => sum + (n - middle) ** 2, 0);
  return Math.sqrt(squares / (numbers.length - 1));
};
