import type { EventId, ExerciseId, PredictionId } from "#base/ids.ts";
import type { PredictionEvent, ScoredAnswer } from "../event.ts";
import { brierScore, logError } from "../score-prediction.ts";

type Head = Partial<Pick<PredictionEvent, "id" | "at" | "topic" | "attemptsBefore">> & {
  readonly exercise?: string;
  readonly prediction?: string;
};

/** A prediction of a hit ratio: 60 % said, 75 % measured, unless told otherwise. */
export function predictedNumber(head: Head = {}, [answer, actual]: readonly [number, number] = [0.6, 0.75]) {
  return predicted(head, {
    asked: "number",
    answer,
    actual,
    unit: "%",
    score: logError(answer, actual, "%"),
  });
}

/** A pick among three, `n log n`, that was right or not. */
export function predictedGrowth(head: Head, sure: number, isRight: boolean) {
  const actual = isRight ? "n log n" : "n²";
  const score = brierScore(isRight, sure, 8);
  return predicted(head, { asked: "growth", answer: "n log n", actual, sure, options: 8, score });
}

export function predictedLine(head: Head, [answer, actual]: readonly [number, number]) {
  return predicted(head, { asked: "hot-line", answer, actual, score: answer === actual ? 1 : 0 });
}

function predicted(head: Head, answer: ScoredAnswer): PredictionEvent {
  const { at = 1, topic = "cache", attemptsBefore = 0, exercise = "cache/one", prediction = "asked" } = head;
  return {
    kind: "prediction-made",
    id: head.id ?? (`${exercise}-${prediction}-${at}`.replace(/[^0-9a-z]+/g, "-") as EventId),
    at,
    v: 1,
    topic,
    attemptsBefore,
    exercise: exercise as ExerciseId,
    prediction: prediction as PredictionId,
    ...answer,
  };
}
