import { expect, test } from "vitest";
import type { ExerciseProgress } from "#progress/state.ts";
import { predictedNumber } from "#progress/testing/made-predictions.ts";
import { PREDICTIONS } from "../testing/sample-predictions.ts";
import { NOT_PREDICTING, openPredictions } from "./predicting.ts";

const { ratio, makespan } = PREDICTIONS;
const begun: ExerciseProgress = { attempts: 1, lastAt: 1, spent: 0, bestTests: { passed: 0, total: 1 } };

const openIds = (predicting = {}, progress?: ExerciseProgress) =>
  openPredictions([ratio, makespan], { ...NOT_PREDICTING, ...predicting }, progress).map(({ id }) => id);

test("every question is asked before the first run, and after one that measured nothing", () => {
  expect(openIds()).toEqual(["hit-ratio", "makespan"]);
  expect(openIds({}, begun)).toEqual(["hit-ratio", "makespan"]);
});

test("a question is asked no more once a run has shown its answer", () => {
  expect(openIds({ shown: ["hit-ratio"] })).toEqual(["makespan"]);
});

test("a question that was scored once, on whatever visit, is never asked again", () => {
  const predictions = { makespan: { first: predictedNumber(), times: 1 } };
  expect(openIds({}, { ...begun, predictions })).toEqual(["hit-ratio"]);
});

test("nothing is asked after a pass, nor of those who don't want it", () => {
  expect(openIds({}, { ...begun, passedAt: 1 })).toEqual([]);
  expect(openIds({ isOn: false })).toEqual([]);
});
