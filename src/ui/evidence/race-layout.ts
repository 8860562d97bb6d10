import { median } from "#base/median.ts";
import type { Milliseconds } from "#base/units.ts";
import type { RaceEvidence } from "#grader/evidence.ts";
import { keepApart, logScale, logTicks, placeOn, type LogScale } from "./log-scale.ts";

/** A race to draw: two clouds of samples on one logarithmic axis of time, fast on the left. All places in per cent. */
export interface RaceLayout {
  readonly baseline: RaceSide;
  readonly submission: RaceSide;
  /** from the baseline's median: where the submission is by the ratio, by its interval, and by the ratio asked for */
  readonly ratio: number;
  readonly interval: { readonly from: number; readonly to: number };
  readonly asked: number;
  readonly ticks: readonly { readonly time: Milliseconds; readonly at: number }[];
}

export interface RaceSide {
  readonly median: Milliseconds;
  readonly at: number;
  readonly samples: readonly Sample[];
}

export interface Sample {
  readonly at: number;
  /** how many samples it stands above the line, below it when negative, so that none hides another */
  readonly level: number;
}

/** Samples nearer than this, in per cent of the axis, would hide each other. */
const DOT = 1.6;
/** The most levels on either side of the line; what is more lies on top of others. */
const MOST_LEVELS = 3;

/** Undefined where nothing was measured. */
export function layOutRace({ pairs, ratio, low, high, atLeast }: RaceEvidence): RaceLayout | undefined {
  const baselines = pairs.map((pair) => pair.baseline);
  const submissions = pairs.map((pair) => pair.submission);
  const middle = median(baselines);
  // A clock too coarse for the work gives times of 0, and those have no place on this axis.
  if (![middle, median(submissions), ratio, low, high, atLeast].every((value) => value > 0)) return undefined;
  const marks = [ratio, low, high, atLeast].map((times) => middle / times);
  const axis = logScale([...baselines, ...submissions, ...marks], 0.05);
  const behind = (times: number) => placeOn(axis, middle / times);
  return {
    baseline: sideOf(baselines, axis),
    submission: sideOf(submissions, axis),
    ratio: behind(ratio),
    interval: { from: behind(high), to: behind(low) },
    asked: behind(atLeast),
    ticks: keepApart(
      logTicks(axis).map((time) => ({ time, at: placeOn(axis, time) })),
      14,
    ),
  };
}

function sideOf(times: readonly Milliseconds[], axis: LogScale): RaceSide {
  const middle = median(times);
  const places = times.filter((time) => time > 0).map((time) => placeOn(axis, time));
  return { median: middle, at: placeOn(axis, middle), samples: beside(places) };
}

/** Each sample goes to the level nearest the line where it touches no other: 0, 1, -1, 2, -2 … */
function beside(places: readonly number[]): readonly Sample[] {
  const ends = new Map<number, number>();
  const levels = [0, ...Array.from({ length: MOST_LEVELS }, (_, index) => [index + 1, -index - 1]).flat()];
  return places
    .toSorted((a, b) => a - b)
    .map((at) => {
      const level = levels.find((free) => (ends.get(free) ?? -Infinity) <= at) ?? 0;
      ends.set(level, at + DOT);
      return { at, level };
    });
}
