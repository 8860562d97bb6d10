import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepTicking } from "./keep-ticking.ts";

/** A referee that wants a look every 100 ms. */
const referee = { nextTick: () => 100 };
const never = () => false;

describe("keepTicking", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ticks whenever the referee wants a tick, until it is over", () => {
    let ticks = 0;
    keepTicking(
      referee,
      () => ticks === 3,
      () => performance.now(),
      () => (ticks += 1),
    );
    vi.advanceTimersByTime(1_000);
    expect(ticks).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stops when told to", () => {
    const tick = vi.fn();
    const stop = keepTicking(referee, never, () => performance.now(), tick);
    stop();
    vi.advanceTimersByTime(1_000);
    expect(tick).not.toHaveBeenCalled();
  });

  it("steps back behind what waits already when the page was busy", () => {
    let now = 0;
    const tick = vi.fn();
    keepTicking(referee, never, () => now, tick);
    now = 3_000; // the page was busy: its timer is long due
    vi.advanceTimersByTime(100);
    expect(tick).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tick).toHaveBeenCalledOnce();
  });
});
