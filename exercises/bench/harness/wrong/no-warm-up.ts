// caught by: on a machine with one thing wrong › leaves out the calls before the engine was warm
// Times from the first call on, in a few long batches: the slow calls before the engine had compiled the code are in them.
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
  const calls = Math.floor(budget / 14);

  const ratios: number[] = [];
  for (let turn = 0; left >= 2 * calls; turn += 1) {
    const first = time(turn % 2 === 0 ? baseline : candidate, calls);
    const second = time(turn % 2 === 0 ? candidate : baseline, calls);
    ratios.push(turn % 2 === 0 ? first / second : second / first);
  }
  ratios.sort((a, b) => a - b);

  const [low, high] = [ratios[0] ?? NaN, ratios.at(-1) ?? NaN];
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? NaN;
  return { ratio, low, high, verdict: low > 1 ? "faster" : high < 1 ? "slower" : "no difference" };
}
