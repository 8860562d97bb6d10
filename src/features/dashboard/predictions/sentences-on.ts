import { summarise, surenessOf, type PredictionSummary, type Sureness } from "#progress/predictions.ts";
import type { PredictionEvent } from "#progress/event.ts";
import { factorOff } from "#progress/score-prediction.ts";
import { factorText } from "#ui/prediction-text.ts";

/** What the predictions come to, in words. */
export function sentencesOn(predictions: readonly PredictionEvent[]): readonly string[] {
  const all = summarise(predictions);
  const early = summarise(predictions.filter(({ attemptsBefore }) => attemptsBefore === 0));
  const late = summarise(predictions.filter(({ attemptsBefore }) => attemptsBefore > 0));
  return [
    `${all.count.toLocaleString("en")} ${all.count === 1 ? "prediction" : "predictions"} so far.`,
    ...(all.typicalError === undefined ? [] : [numbersText(all.typicalError, all.numbers)]),
    ...(early.typicalError === undefined || late.typicalError === undefined
      ? []
      : [`Before the first run of an exercise it was ${factor(early)}, after one ${factor(late)}.`]),
    ...(all.said === undefined ? [] : [picksText(all, all.said)]),
    ...(all.lines === 0 ? [] : [`Hottest lines named: ${all.linesRight} of ${all.lines}.`]),
  ];
}

function numbersText(error: number, count: number): string {
  if (count === 1) return `Your number was off by a factor of ${factorText(factorOff(error))}.`;
  return `Your numbers were typically off by a factor of ${factorText(factorOff(error))}: half of them were closer.`;
}

function picksText({ picked, pickedRight, ...rest }: PredictionSummary, said: number): string {
  const share = `${pickedRight} of ${picked} answers that you picked were right`;
  const sure = `you were ${Math.round(said * 100)} % sure on average`;
  return `${share}, and ${sure}: ${JUDGEMENTS[surenessOf({ ...rest, said, picked, pickedRight })]}.`;
}

const JUDGEMENTS: Readonly<Record<Sureness, string>> = {
  "too few": "too few to tell more",
  "about right": "about as sure as you may be",
  "too sure": "surer than your answers were good",
  "not sure enough": "you know more than you think",
};

const factor = ({ typicalError = 0 }: PredictionSummary) =>
  `a factor of ${factorText(factorOff(typicalError))}`;
