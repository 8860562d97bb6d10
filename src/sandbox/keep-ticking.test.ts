import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Report } from "#grader/report.ts";
import { keepTicking } from "./keep-ticking.ts";

/** A referee that wants a look every 100 ms, and has its report when the test says so. */
function createReferee() {
  return { nextTick: () => 100, report: undefined as Report | undefined };
}

describe("keepTicking", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("ticks whenever the referee wants a tick, until it has its report", () => {
    const referee = createReferee();
    let ticks = 0;
    keepTicking(
      referee,
      () => performance.now(),
      () => {
        ticks += 1;
        if (ticks === 3) referee.report = {} as Report; // that there is one is all that is asked
      },
    );
    vi.advanceTimersByTime(1_000);
    expect(ticks).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stops when told to", () => {
    const tick = vi.fn();
    const stop = keepTicking(createReferee(), () => performance.now(), tick);
    stop();
    vi.advanceTimersByTime(1_000);
    expect(tick).not.toHaveBeenCalled();
  });

  it("steps back behind what waits already when the page was busy", () => {
    let now = 0;
    const tick = vi.fn();
    keepTicking(createReferee(), () => now, tick);
    now = 3_000; // the page was busy: its timer is long due
    vi.advanceTimersByTime(100);
    expect(tick).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tick).toHaveBeenCalledOnce();
  });
});
