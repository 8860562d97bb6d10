// The Hodges-Lehmann estimate: the median of all means of two pairs, with the interval of Wilcoxon’s signed ranks.
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

  const means = logs.flatMap((a, index) => logs.slice(index).map((b) => (a + b) / 2));
  means.sort((a, b) => a - b);
  // The rank sum is nearly normal, with mean n(n + 1)/4 and variance n(n + 1)(2n + 1)/24.
  const n = logs.length;
  const sum = (n * (n + 1)) / 4 - 2.6 * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  const rank = Math.max(Math.floor(sum), 1);
  const at = (index: number) => Math.exp(means[index] ?? NaN);
  const [low, ratio, high] = [at(rank - 1), at(Math.floor(means.length / 2)), at(means.length - rank)];
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
