import { expect, test } from "vitest";
import type { RaceEvidence } from "#grader/evidence.ts";
import { layOutRace, type RaceLayout } from "./race-layout.ts";

const RACE: RaceEvidence = {
  kind: "race",
  title: "t",
  pairs: [
    { baseline: 4, submission: 1 },
    { baseline: 4.4, submission: 1 },
    { baseline: 4, submission: 1.25 },
  ],
  ratio: 4,
  low: 3.2,
  high: 4.4,
  atLeast: 2,
  outcome: "fast enough",
};

function laidOut(race: Partial<RaceEvidence> = {}): RaceLayout {
  const layout = layOutRace({ ...RACE, ...race });
  if (!layout) throw new Error("nothing to draw");
  return layout;
}

test("faster is farther left", () => {
  const { submission, baseline } = laidOut();
  expect(submission.at).toBeLessThan(baseline.at);
  expect([submission.median, baseline.median]).toEqual([1, 4]);
});

test("the ratio stands within its interval, and both left of what is asked for when they are greater", () => {
  const { ratio, interval, asked } = laidOut();
  expect(interval.from).toBeLessThan(ratio);
  expect(ratio).toBeLessThan(interval.to);
  expect(interval.to).toBeLessThan(asked);
});

test("an interval that holds what is asked for lies on both sides of its mark", () => {
  const { interval, asked } = laidOut({ low: 1.8, ratio: 2.1, high: 2.4, outcome: "uncertain" });
  expect(interval.from).toBeLessThan(asked);
  expect(asked).toBeLessThan(interval.to);
});

test("all there is to see lies on the axis", () => {
  const { submission, baseline, ratio, interval, asked, ticks } = laidOut({ atLeast: 40 });
  const samples = [...submission.samples, ...baseline.samples].map((sample) => sample.at);
  for (const at of [...samples, ratio, interval.from, interval.to, asked, ...ticks.map((tick) => tick.at)]) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(100);
  }
});

test("equal samples are stacked on either side of the line instead of hidden", () => {
  const { baseline } = laidOut({ pairs: Array.from({ length: 5 }, () => ({ baseline: 4, submission: 1 })) });
  expect(baseline.samples.map((sample) => sample.level)).toEqual([0, 1, -1, 2, -2]);
});

test("nothing measured, or times of 0, is no picture", () => {
  expect(layOutRace({ ...RACE, pairs: [] })).toBeUndefined();
  expect(layOutRace({ ...RACE, pairs: [{ baseline: 1, submission: 0 }] })).toBeUndefined();
});
