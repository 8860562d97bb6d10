import { expect, test } from "vitest";
import { predictedGrowth, predictedLine, predictedNumber } from "#progress/testing/made-predictions.ts";
import { sentencesOn } from "./sentences-on.ts";

const picks = (count: number, right: number, sure = 0.9) =>
  Array.from({ length: count }, (_, index) => predictedGrowth({}, sure, index < right));

test("one number is told as one", () => {
  expect(sentencesOn([predictedNumber()])).toEqual([
    "1 prediction so far.",
    "Your number was off by a factor of 1.25.",
  ]);
});

test("numbers before the first run stand beside those after one", () => {
  const made = [
    predictedNumber({}, [0.25, 0.5]),
    predictedNumber({}, [0.5, 0.5]),
    predictedNumber({ attemptsBefore: 2 }, [0.5, 0.5]),
  ];
  expect(sentencesOn(made)).toEqual([
    "3 predictions so far.",
    "Your numbers were typically off by a factor of 1: half of them were closer.",
    "Before the first run of an exercise it was a factor of 1.41, after one a factor of 1.",
  ]);
});

test.each([
  [
    picks(4, 4),
    "4 of 4 answers that you picked were right, and you were 90 % sure on average: too few to tell more.",
  ],
  [
    picks(10, 9),
    "9 of 10 answers that you picked were right, and you were 90 % sure on average: about as sure as you may be.",
  ],
  [
    picks(10, 5),
    "5 of 10 answers that you picked were right, and you were 90 % sure on average: surer than your answers were good.",
  ],
  [
    picks(10, 9, 0.5),
    "9 of 10 answers that you picked were right, and you were 50 % sure on average: you know more than you think.",
  ],
])("sureness is judged once there is enough of it", (made, text) => {
  expect(sentencesOn(made)).toContain(text);
});

test("lines are counted", () => {
  expect(sentencesOn([predictedLine({}, [3, 3]), predictedLine({}, [3, 4])])).toContain(
    "Hottest lines named: 1 of 2.",
  );
});
