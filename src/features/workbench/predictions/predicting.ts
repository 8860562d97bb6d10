import type { Ratio } from "#base/units.ts";
import type { Prediction } from "#course/prediction.ts";
import type { ScoredAnswer } from "#progress/event.ts";
import type { ExerciseProgress } from "#progress/state.ts";

/** What stands between a question and the run that answers it, on this visit. */
export interface Predicting {
  /** the learner wants to be asked */
  readonly isOn: boolean;
  /** by the prediction's id; whatever is left out is skipped by the next run */
  readonly answers: Readonly<Record<string, GivenAnswer>>;
  /** ids of the questions whose answer a run has shown, predicted or not */
  readonly shown: readonly string[];
  /** what the latest run made of the answers that stood before it */
  readonly outcomes: readonly Outcome[];
}

export interface GivenAnswer {
  /** as typed, or the text of what was picked */
  readonly text: string;
  /** of a pick */
  readonly sure: Ratio;
}

export interface Outcome {
  readonly prediction: Prediction;
  /** undefined where the run didn't measure it: the answer then stands for the next one */
  readonly scored: ScoredAnswer | undefined;
}

export const NOT_PREDICTING: Predicting = { isOn: true, answers: {}, shown: [], outcomes: [] };

/**
 * The questions to be asked now: each until a run has shown its answer or it was scored once, on whatever visit, and none
 * any more once the exercise was passed.
 */
export function openPredictions(
  predictions: readonly Prediction[],
  { isOn, shown }: Predicting,
  progress: ExerciseProgress | undefined,
): readonly Prediction[] {
  if (!isOn || progress?.passedAt !== undefined) return [];
  const made = progress?.predictions ?? {};
  return predictions.filter(({ id }) => !shown.includes(id) && !Object.hasOwn(made, id));
}
