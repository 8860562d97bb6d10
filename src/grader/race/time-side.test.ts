import { describe, expect, it } from "vitest";
import { clockStep, timeSide } from "./time-side.ts";

/** A machine of its own time: its clock moves in steps, reading it costs a little, and work costs what it says. */
function machine(step: number) {
  let time = 0;
  return {
    now: () => {
      time += 0.000_3;
      return Math.floor(time / step) * step;
    },
    spend: (duration: number) => void (time += duration),
    get time() {
      return time;
    },
  };
}

describe("[G108] a sample lasts at least 50 steps of the clock", () => {
  it.each([0.001, 0.005, 0.1, 1, 2])("with steps of %d ms", (step) => {
    const { now, spend } = machine(step);
    expect(clockStep(now)).toBeCloseTo(step, 5);
    let calls = 0;
    const perCall = timeSide(() => {
      calls += 1;
      spend(0.02);
    }, now);
    expect(perCall / 0.02).toBeGreaterThan(0.97);
    expect(perCall / 0.02).toBeLessThan(1.03);
    expect(calls * 0.02).toBeGreaterThan(50 * step);
  });

  it("takes no longer than the clock makes it", () => {
    const slow = machine(2);
    timeSide(() => slow.spend(0.02), slow.now);
    expect(slow.time).toBeLessThan(800);
    const usual = machine(0.1);
    timeSide(() => usual.spend(0.02), usual.now);
    expect(usual.time).toBeLessThan(100);
  });
});

describe("[G109] a side is warm when it is timed, and an interruption does not count", () => {
  it("leaves out what was slow before the engine knew it", () => {
    const { now, spend } = machine(0.1);
    let calls = 0;
    const perCall = timeSide(() => spend(calls++ < 300 ? 0.05 : 0.01), now);
    expect(perCall).toBeCloseTo(0.01, 3);
  });

  it("takes the middle batch, so that two that were interrupted change nothing", () => {
    const { now, spend } = machine(0.1);
    let calls = 0;
    const perCall = timeSide(() => spend(++calls % 1_100 === 0 ? 40 : 0.01), now);
    expect(perCall).toBeLessThan(0.0105);
  });

  it("calls what takes long only once", () => {
    const { now, spend } = machine(0.1);
    let calls = 0;
    const perCall = timeSide(() => {
      calls += 1;
      spend(300);
    }, now);
    expect(perCall).toBeCloseTo(300, 0);
    expect(calls).toBe(1);
  });

  it("asks no built-in that code under test may have replaced", () => {
    const { now, spend } = machine(0.1);
    const push = Object.getOwnPropertyDescriptor(Array.prototype, "push");
    const sort = Object.getOwnPropertyDescriptor(Array.prototype, "toSorted");
    const { max, min, floor } = Math;
    let perCall = 0;
    try {
      Object.defineProperty(Array.prototype, "push", { ...push, value: () => 0 });
      Object.defineProperty(Array.prototype, "toSorted", { ...sort, value: () => [1e-9] });
      Object.assign(Math, { max: () => 0, min: () => 0 });
      perCall = timeSide(() => spend(0.02), now);
    } finally {
      Object.defineProperty(Array.prototype, "push", push ?? {});
      Object.defineProperty(Array.prototype, "toSorted", sort ?? {});
      Object.assign(Math, { max, min, floor });
    }
    expect(perCall).toBeCloseTo(0.02, 3);
  });
});
