/** Gives the next number, at least 0 and below 1. */
export type Random = () => number;

/**
 * A seeded generator, equal on every machine: mulberry32 by Tommy Ettinger (2017, public domain).
 * Good enough to draw a queue or an order of events; of no use for secrets.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
