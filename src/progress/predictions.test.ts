import { describe, expect, it } from "vitest";
import type { EventId } from "#base/ids.ts";
import { calibration, madePredictions, predictionsByTopic, summarise, surenessOf } from "./predictions.ts";
import { reduce } from "./reduce.ts";
import { EMPTY_STATE } from "./state.ts";
import { predictedGrowth, predictedLine, predictedNumber } from "./testing/made-predictions.ts";

describe("madePredictions", () => {
  it("[P15] lets the first answer count, by time and then by id, whatever order they come in", () => {
    const first = predictedNumber({ at: 5, id: "b" as EventId }, [0.6, 0.75]);
    const later = predictedNumber({ at: 6, id: "a" as EventId }, [0.75, 0.75]);
    const sameMoment = predictedNumber({ at: 5, id: "c" as EventId }, [0.1, 0.75]);
    for (const log of [
      [first, later, sameMoment],
      [sameMoment, later, first],
      [later, sameMoment, first],
    ]) {
      const state = reduce(EMPTY_STATE, log);
      expect(state.exercises["cache/one"]?.predictions).toEqual({ asked: { first, times: 3 } });
      expect(madePredictions(state)).toEqual([first]);
    }
  });

  it("gives those of all exercises, oldest first", () => {
    const log = [
      predictedNumber({ at: 3, exercise: "cache/one" }),
      predictedNumber({ at: 1, exercise: "cache/two" }),
      predictedNumber({ at: 2, exercise: "cache/one", prediction: "another" }),
    ];
    expect(madePredictions(reduce(EMPTY_STATE, log)).map(({ at }) => at)).toEqual([1, 2, 3]);
  });

  it("[P12] takes ids that are names of built-in properties as any other", () => {
    const state = reduce(EMPTY_STATE, [predictedNumber({ prediction: "__proto__" })]);
    expect(madePredictions(state)).toHaveLength(1);
    expect({}).not.toHaveProperty("first");
  });
});

describe("summarise", () => {
  it("takes the median of the errors, the share of picks that were right, and what was said on average", () => {
    const summary = summarise([
      predictedNumber({}, [0.5, 0.5]),
      predictedNumber({}, [0.25, 0.5]),
      predictedNumber({}, [0.9, 0.1]),
      predictedGrowth({}, 0.9, true),
      predictedGrowth({}, 0.5, false),
      predictedLine({}, [3, 3]),
      predictedLine({}, [3, 4]),
    ]);
    expect(summary).toEqual({
      count: 7,
      numbers: 3,
      typicalError: Math.log(2),
      picked: 2,
      pickedRight: 1,
      said: 0.7,
      lines: 2,
      linesRight: 1,
    });
    expect(summarise([])).toMatchObject({ count: 0, typicalError: undefined, said: undefined });
  });

  it("takes the middle of the two middle errors of an even number", () => {
    const two = [predictedNumber({}, [0.5, 0.5]), predictedNumber({}, [0.125, 0.5])];
    expect(summarise(two).typicalError).toBeCloseTo(Math.log(2));
  });
});

describe("predictionsByTopic", () => {
  it("puts the topic predicted most often first", () => {
    const made = [
      predictedNumber({ topic: "cache" }),
      predictedGrowth({ topic: "growth" }, 0.7, true),
      predictedGrowth({ topic: "growth" }, 0.7, false),
    ];
    expect(predictionsByTopic(made).map(({ topic, summary }) => [topic, summary.count])).toEqual([
      ["growth", 2],
      ["cache", 1],
    ]);
  });
});

describe("calibration", () => {
  it("counts how often each sureness was right, another one in the nearest", () => {
    const picks = [
      predictedGrowth({}, 0.9, true),
      predictedGrowth({}, 0.9, false),
      predictedGrowth({}, 0.85, true),
      predictedGrowth({}, 0.99, true),
      predictedNumber(),
    ];
    expect(calibration(picks)).toEqual([
      { sure: 0.5, count: 0, right: 0 },
      { sure: 0.7, count: 0, right: 0 },
      { sure: 0.9, count: 3, right: 2 },
      { sure: 0.99, count: 1, right: 1 },
    ]);
  });
});

describe("surenessOf", () => {
  // At 90 %, one standard error is 9.5 points for ten picks and 13.4 for five.
  it.each([
    [4, 0, "too few"],
    [5, 0, "too sure"],
    [5, 4, "about right"],
    [10, 9, "about right"],
    [10, 8, "too sure"],
    [10, 10, "not sure enough"],
    [400, 375, "about right"],
    [400, 339, "too sure"],
  ])("of %d picks at 90 %%, %d right, is “%s”", (picked, right, expected) => {
    const picks = Array.from({ length: picked }, (_, index) => predictedGrowth({}, 0.9, index < right));
    expect(surenessOf(summarise(picks))).toBe(expected);
  });
});
