// caught by: on a quiet machine › batches calls that are far shorter than a step of the clock
// One call each: the clock shows 0 ms or one whole step for both, and the quotient is anything.
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
  time(baseline, 1);
  time(candidate, 1);
  const ratio = time(baseline, 1) / time(candidate, 1);
  const [low, high] = [ratio * 0.95, ratio * 1.05];
  return { ratio, low, high, verdict: low > 1 ? "faster" : high < 1 ? "slower" : "no difference" };
}
