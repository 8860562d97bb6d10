export interface CompareOptions {
  /** milliseconds; moves in steps, so that many calls may see the same time */
  readonly now: () => number;
  /** the most calls of both functions together, whatever they are made for */
  readonly budget: number;
}

export interface Comparison {
  /** how many times as fast the candidate is: time of the baseline divided by time of the candidate */
  readonly ratio: number;
  /** the interval that is to hold the true ratio */
  readonly low: number;
  readonly high: number;
  /** of the candidate, as the interval says: all above 1, all below 1, or neither */
  readonly verdict: "faster" | "slower" | "no difference";
}

/** Compares how long two functions take. The answer must be the same for the same machine. */
export function compare(
  baseline: () => void,
  candidate: () => void,
  { now, budget }: CompareOptions,
): Comparison {
  const startedAt = now();
  baseline();
  candidate();
  throw new Error(`not implemented: ${now() - startedAt} ms of ${budget} calls are spent`);
}
