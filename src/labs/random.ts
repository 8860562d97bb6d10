import type { Random } from "#base/random.ts";

/** One exponentially distributed value, by inversion: −mean · ln(1 − u). */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}
