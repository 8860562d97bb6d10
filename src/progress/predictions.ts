import { median } from "#base/median.ts";
import type { Ratio } from "#base/units.ts";
import type { PredictionEvent } from "./event.ts";
import { SURENESS } from "./score-prediction.ts";
import type { ProgressState } from "./state.ts";

export type NumberPrediction = Extract<PredictionEvent, { asked: "number" }>;
export type PickedPrediction = Extract<PredictionEvent, { sure: Ratio }>;

/** What some predictions come to. */
export interface PredictionSummary {
  readonly count: number;
  readonly numbers: number;
  /** median log error of the numbers; undefined where there are none */
  readonly typicalError: number | undefined;
  /** answers picked with a sureness */
  readonly picked: number;
  readonly pickedRight: number;
  /** mean sureness of those picked; undefined where there are none */
  readonly said: Ratio | undefined;
  readonly lines: number;
  readonly linesRight: number;
}

/** How often answers of one sureness were right. */
export interface CalibrationBin {
  readonly sure: Ratio;
  readonly count: number;
  readonly right: number;
}

/** The predictions that count, the first of each, oldest first. */
export function madePredictions(state: ProgressState): readonly PredictionEvent[] {
  return Object.values(state.exercises)
    .flatMap(({ predictions = {} }) => Object.values(predictions).map(({ first }) => first))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export function summarise(predictions: readonly PredictionEvent[]): PredictionSummary {
  const numbers = predictions.filter(isNumber);
  const picked = predictions.filter(isPicked);
  const lines = predictions.filter(({ asked }) => asked === "hot-line");
  return {
    count: predictions.length,
    numbers: numbers.length,
    typicalError: numbers.length === 0 ? undefined : median(numbers.map(({ score }) => score)),
    picked: picked.length,
    pickedRight: picked.filter(isRight).length,
    said: picked.length === 0 ? undefined : picked.reduce((sum, { sure }) => sum + sure, 0) / picked.length,
    lines: lines.length,
    linesRight: lines.filter(({ score }) => score === 1).length,
  };
}

/** Fewer picks than this tell nothing about sureness. */
const FEW_PICKS = 5;

export type Sureness = "too few" | "about right" | "too sure" | "not sure enough";

/**
 * How what was said compares with what was right. Chance alone moves the share of n picks that are right by
 * √(p (1 − p) ÷ n), one standard error for a sureness of p; a gap within that, or of less than 5 points, counts as none.
 */
export function surenessOf({ said = 0, picked, pickedRight }: PredictionSummary): Sureness {
  if (picked < FEW_PICKS) return "too few";
  const gap = said - pickedRight / picked;
  if (Math.abs(gap) <= Math.max(0.05, Math.sqrt((said * (1 - said)) / picked))) return "about right";
  return gap > 0 ? "too sure" : "not sure enough";
}

/** By topic, the most often predicted first. */
export function predictionsByTopic(
  predictions: readonly PredictionEvent[],
): readonly { readonly topic: string; readonly summary: PredictionSummary }[] {
  const topics = [...new Set(predictions.map(({ topic }) => topic))].sort();
  return topics
    .map((topic) => ({ topic, summary: summarise(predictions.filter((one) => one.topic === topic)) }))
    .sort((a, b) => b.summary.count - a.summary.count);
}

/** One bin for each sureness that can be said; another one counts in the nearest. */
export function calibration(predictions: readonly PredictionEvent[]): readonly CalibrationBin[] {
  const picked = predictions.filter(isPicked);
  return SURENESS.map((sure) => {
    const inside = picked.filter((one) => nearest(one.sure) === sure);
    return { sure, count: inside.length, right: inside.filter(isRight).length };
  });
}

export function isNumber(prediction: PredictionEvent): prediction is NumberPrediction {
  return prediction.asked === "number";
}

export function isPicked(prediction: PredictionEvent): prediction is PickedPrediction {
  return prediction.asked === "choice" || prediction.asked === "growth";
}

function isRight({ answer, actual }: PickedPrediction): boolean {
  return answer === actual;
}

function nearest(sure: Ratio): Ratio {
  return SURENESS.reduce<number>(
    (best, one) => (Math.abs(one - sure) < Math.abs(best - sure) ? one : best),
    SURENESS[0],
  );
}
