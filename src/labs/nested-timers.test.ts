import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readingAt, stepsBehind, timersInOneScope, timersInOwnScopes, type Step } from "./nested-timers.ts";

const STEPS: readonly Step[] = [
  { name: "validate", takes: 1 },
  { name: "check cache", takes: 2 },
  { name: "charge", takes: 100 },
  { name: "update cache", takes: 3 },
];

const took = ({ start, stop }: { start: number; stop: number }): number => stop - start;

const anySteps = fc.array(fc.record({ name: fc.string(), takes: fc.nat(1_000) }), {
  minLength: 1,
  maxLength: 8,
});

describe("five timers", () => {
  it("in one scope all end with it", () => {
    expect(timersInOneScope("pay", STEPS).map(took)).toEqual([106, 106, 105, 103, 3]);
  });

  it("in scopes of their own measure their steps", () => {
    expect(timersInOwnScopes("pay", STEPS).map(took)).toEqual([106, 1, 2, 100, 3]);
  });

  it("in scopes of their own add up to the whole, whatever the steps", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const [whole = 0, ...parts] = timersInOwnScopes("all", steps).map(took);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
    );
  });

  it("in one scope still hold the truth, as differences", () => {
    expect(stepsBehind([106, 105, 103, 3])).toEqual([1, 2, 100, 3]);
    fc.assert(
      fc.property(anySteps, (steps) => {
        const readings = timersInOneScope("all", steps).slice(1).map(took);
        expect(stepsBehind(readings)).toEqual(steps.map((step) => step.takes));
      }),
    );
  });
});

describe("a reading at a moment", () => {
  const timer = { name: "charge", start: 3, stop: 103 };

  it("does not exist before the timer starts", () => {
    expect(readingAt(timer, 2)).toBeUndefined();
  });

  it("grows while it runs and stays when it has stopped", () => {
    expect(readingAt(timer, 3)).toEqual({ ms: 0, running: true });
    expect(readingAt(timer, 53)).toEqual({ ms: 50, running: true });
    expect(readingAt(timer, 103)).toEqual({ ms: 100, running: false });
    expect(readingAt(timer, 106)).toEqual({ ms: 100, running: false });
  });
});
