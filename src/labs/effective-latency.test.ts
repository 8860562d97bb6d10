import { describe, expect, it } from "vitest";
import { createRandom } from "#base/random.ts";
import { effectiveLatency, hitRatioFor, hitRatioOfTimeToLive, speedUp } from "./effective-latency.ts";
import { exponential } from "./random.ts";

const COSTS = { hit: 1, miss: 100 };

describe("effective latency", () => {
  it.each([
    [0, 100, 1],
    [0.5, 50.5, 1.98],
    [0.9, 10.9, 9.17],
    [0.95, 5.95, 16.81],
    [0.98, 2.98, 33.56],
    [0.99, 1.99, 50.25],
    [1, 1, 100],
  ])("at a hit ratio of %d is %d ms, %d times as fast", (hitRatio, mean, factor) => {
    expect(effectiveLatency(hitRatio, COSTS)).toBeCloseTo(mean, 9);
    expect(speedUp(hitRatio, COSTS)).toBeCloseTo(factor, 2);
  });

  it("takes 90.9 % hits for ten times, and 91 % when a miss pays for the lookup too", () => {
    expect(hitRatioFor(10, COSTS)).toBeCloseTo(90 / 99, 12);
    expect(hitRatioFor(10, { hit: 1, miss: 101 })).toBeCloseTo(0.909, 3);
    expect(effectiveLatency(0.91, { hit: 1, miss: 101 })).toBeCloseTo(10, 9);
  });

  it("needs every lookup to hit for a hundred times, and can't do more", () => {
    expect(hitRatioFor(100, COSTS)).toBe(1);
    expect(hitRatioFor(101, COSTS)).toBeUndefined();
  });
});

describe("the hit ratio that a time to live allows", () => {
  it.each([
    [1 / 600, 300, 1 / 3],
    [9, 1, 0.9],
    [99, 1, 0.99],
    [0.375 / 60, 5 * 60, 0.652],
    [0.375 / 60, 30 * 60, 0.918],
  ])("with %d reads a second and %d s is %d", (rate, timeToLive, ratio) => {
    expect(hitRatioOfTimeToLive(rate, timeToLive)).toBeCloseTo(ratio, 3);
  });

  it("agrees with a simulated key", () => {
    const random = createRandom(7);
    let now = 0;
    let expiresAt = -1;
    let hits = 0;
    for (let read = 0; read < 200_000; read += 1) {
      now += exponential(random, 600);
      if (now < expiresAt) hits += 1;
      else expiresAt = now + 300;
    }
    expect(hits / 200_000).toBeCloseTo(hitRatioOfTimeToLive(1 / 600, 300), 2);
  });
});
