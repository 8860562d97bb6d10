import { describe, expect, it } from "vitest";
import {
  meanResponse,
  responsePercentile,
  simulatedMeanResponse,
  simulateQueue,
  utilisation,
  type Queue,
  type QueuedRequest,
} from "./queueing.ts";

/** 10 ms of work and so many requests a second. */
const at = (arrivalRate: number): Queue => ({ arrivalRate, serviceTime: 10 });

function take(count: number, queue: Queue, seed: number): QueuedRequest[] {
  const requests: QueuedRequest[] = [];
  for (const request of simulateQueue(queue, seed)) {
    requests.push(request);
    if (requests.length === count) break;
  }
  return requests;
}

describe("the formulas of M/M/1", () => {
  it("400 a second at 2 ms keep a server busy for 80 percent of the time", () => {
    expect(utilisation({ arrivalRate: 400, serviceTime: 2 })).toBe(0.8);
  });

  it.each([
    [50, 2],
    [80, 5],
    [90, 10],
    [95, 20],
    [99, 100],
  ])("at %d percent busy the mean response is %d times the work", (percent, factor) => {
    expect(meanResponse(at(percent)) / 10).toBeCloseTo(factor, 6);
  });

  it("has no mean when the server can't keep up", () => {
    expect(meanResponse(at(100))).toBe(Infinity);
    expect(meanResponse(at(120))).toBe(Infinity);
  });

  it("puts p99 at 4.605 times the mean", () => {
    expect(responsePercentile(at(90), 0.99)).toBeCloseTo(460.5, 1);
  });
});

describe("the simulated queue", () => {
  it.each([
    [50, 0.03],
    [80, 0.03],
    [90, 0.1],
  ])("at %d percent busy has the mean of the formula within %d", (percent, tolerance) => {
    const ratio = simulatedMeanResponse(at(percent), 1, 200_000) / meanResponse(at(percent));
    expect(Math.abs(ratio - 1)).toBeLessThan(tolerance);
  });

  it("has the p99 of the formula within 10 percent", () => {
    const times = take(200_000, at(80), 1).map(({ arrived, done }) => done - arrived);
    times.sort((a, b) => a - b);
    const ratio = (times[197_999] ?? 0) / responsePercentile(at(80), 0.99);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
  });

  it("obeys Little's law: requests inside = rate × time in the system", () => {
    const requests = take(50_000, at(70), 3);
    const changes = requests.flatMap(({ arrived, done }) => [
      { moment: arrived, change: 1 },
      { moment: done, change: -1 },
    ]);
    changes.sort((a, b) => a.moment - b.moment);
    let inside = 0;
    let now = 0;
    let area = 0;
    for (const { moment, change } of changes) {
      area += inside * (moment - now);
      now = moment;
      inside += change;
    }
    const time = requests.reduce((sum, { arrived, done }) => sum + done - arrived, 0) / requests.length;
    expect(inside).toBe(0);
    expect(area / now).toBeCloseTo((requests.length / now) * time, 6);
    expect(area / now).toBeCloseTo(0.7 / 0.3, 0);
  });

  it("serves one at a time, in order of arrival, and nobody before they came", () => {
    let before = 0;
    for (const { arrived, begun, done } of take(1_000, at(95), 2)) {
      expect(begun).toBeGreaterThanOrEqual(Math.max(arrived, before));
      before = done;
    }
  });

  it("is the same for the same seed and another for another", () => {
    expect(simulatedMeanResponse(at(90), 5, 1_000)).toBe(simulatedMeanResponse(at(90), 5, 1_000));
    expect(simulatedMeanResponse(at(90), 5, 1_000)).not.toBe(simulatedMeanResponse(at(90), 6, 1_000));
  });
});
