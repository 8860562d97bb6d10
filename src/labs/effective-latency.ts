import type { Milliseconds, Ratio } from "#base/units.ts";

/** What a lookup costs. `miss` is all that a missed lookup takes, the failed look into the cache included. */
export interface LookupCosts {
  readonly hit: Milliseconds;
  readonly miss: Milliseconds;
}

/**
 * The mean time of a lookup: h · hit + (1 − h) · miss.
 * Source: average memory access time, Hennessy and Patterson, "Computer Architecture: A Quantitative Approach".
 */
export function effectiveLatency(hitRatio: Ratio, { hit, miss }: LookupCosts): Milliseconds {
  return hitRatio * hit + (1 - hitRatio) * miss;
}

/** How many times as fast a lookup is on average as one that always misses. */
export function speedUp(hitRatio: Ratio, costs: LookupCosts): number {
  return costs.miss / effectiveLatency(hitRatio, costs);
}

/**
 * The hit ratio at which lookups become `factor` times as fast: (miss − miss / factor) / (miss − hit).
 * Undefined when even a cache that always hits is slower than that.
 */
export function hitRatioFor(factor: number, { hit, miss }: LookupCosts): Ratio | undefined {
  const ratio = (miss - miss / factor) / (miss - hit);
  return ratio >= 0 && ratio <= 1 ? ratio : undefined;
}

/**
 * The hit ratio that a time to live allows one key, read at random moments: λT / (1 + λT).
 * Each lifetime begins with the miss that loaded the entry; λT further reads are expected within it.
 * `readsPerSecond` is of that key alone; `timeToLive` in seconds.
 */
export function hitRatioOfTimeToLive(readsPerSecond: number, timeToLive: number): Ratio {
  const readsInLifetime = readsPerSecond * timeToLive;
  return readsInLifetime / (1 + readsInLifetime);
}
