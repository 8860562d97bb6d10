import { describe, expect, it } from "vitest";
import { createWatchdog, LONGEST_STEP } from "./watchdog.ts";

const limits = { load: 1_000, test: 500 };

describe("[G40] a stage may use its limit and no more", () => {
  it("ends loading at its limit", () => {
    const watchdog = createWatchdog(limits, 0);
    for (let now = 100; now < 1_000; now += 100) expect(watchdog.look(now)).toBe(false);
    expect(watchdog.look(1_000)).toBe(true);
    expect(watchdog.limit).toBe(1_000);
  });

  it("gives each test its whole limit", () => {
    const watchdog = createWatchdog(limits, 0);
    watchdog.look(200);
    watchdog.begin("test", 300);
    expect(watchdog.look(500)).toBe(false);
    watchdog.begin("test", 700);
    for (let now = 800; now < 1_200; now += 100) expect(watchdog.look(now)).toBe(false);
    expect(watchdog.look(1_200)).toBe(true);
  });

  it("asks to be looked at in time for the limit, and at least every 100 ms", () => {
    const watchdog = createWatchdog(limits, 0);
    expect(watchdog.nextLook()).toBe(100);
    for (let now = 240; now <= 960; now += 240) watchdog.look(now);
    expect(watchdog.nextLook()).toBe(40);
  });
});

describe("[G41] time during which everything slept is not charged", () => {
  it("charges at most one step for a night with the lid closed", () => {
    const watchdog = createWatchdog(limits, 0);
    watchdog.look(100);
    expect(watchdog.look(8 * 3_600_000)).toBe(false);
    expect(watchdog.nextLook()).toBeLessThanOrEqual(limits.load - 100 - LONGEST_STEP);
  });

  it("charges nothing for a clock that went back", () => {
    const watchdog = createWatchdog(limits, 1_000);
    expect(watchdog.look(0)).toBe(false);
    expect(watchdog.look(200)).toBe(false);
  });
});
