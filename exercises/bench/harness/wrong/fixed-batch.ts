// caught by: on a quiet machine › gets by with few calls of a function that takes long
// A hundred calls a batch, since that was enough for the function at hand. One that takes long is called far too often.
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
  const calls = 100;
  time(baseline, 5 * calls);
  time(candidate, 5 * calls);

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
