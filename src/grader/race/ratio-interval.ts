/** A median of ratios and the interval that holds the true one, almost always. */
export interface RatioInterval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** How often the interval is to hold the true median. */
const CONFIDENCE = 0.95;

/**
 * The median of `ratios` and an interval for it, from their order alone: nothing is assumed of how they scatter, and a
 * few that are far out move neither. With fewer than six, the interval is all of them and holds the median less often.
 *
 * Each ratio falls below the true median with probability ½, so the median lies outside of the k-th from below and
 * from above with probability 2·P(B ≤ k − 1), B binomial (n, ½).
 */
export function ratioInterval(ratios: readonly number[]): RatioInterval {
  const sorted = ratios.toSorted((a, b) => a - b);
  const rank = intervalRank(sorted.length);
  return {
    ratio: middleOf(sorted),
    low: sorted[rank - 1] ?? Number.NaN,
    high: sorted[sorted.length - rank] ?? Number.NaN,
  };
}

/** The largest k, from 1, so that the k-th smallest and the k-th largest of `count` hold the median 95 % of the time. */
export function intervalRank(count: number): number {
  let rank = 1;
  let term = 1 / 2 ** count;
  let outside = term;
  while (2 * rank < count) {
    term *= (count - rank + 1) / rank;
    outside += term;
    if (1 - 2 * outside < CONFIDENCE) break;
    rank += 1;
  }
  return rank;
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(half)] ?? Number.NaN;
  return (low + high) / 2;
}
