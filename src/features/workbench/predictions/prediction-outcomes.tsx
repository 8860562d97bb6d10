import type { Prediction } from "#course/prediction.ts";
import { hrefOf } from "#ui/href.ts";
import { outcomeText, subjectOf } from "./outcome-text.ts";
import type { Outcome } from "./predicting.ts";
import styles from "./prediction-outcomes.module.css";

interface PredictionOutcomesProps {
  readonly outcomes: readonly Outcome[];
  /** the questions that are still asked */
  readonly open: readonly Prediction[];
  /** the learner has just said that they don't want to be asked */
  readonly isTurnedOff: boolean;
}

/** Each answer beside what the run measured; announced as it comes. */
export function PredictionOutcomes({ outcomes, open, isTurnedOff }: PredictionOutcomesProps) {
  return (
    <div role="status" aria-label="Predictions" className={styles["outcomes"]}>
      {isTurnedOff && (
        <p>
          No more predictions will be asked for. <a href={hrefOf("/settings#predictions")}>Settings</a> has
          the switch.
        </p>
      )}
      {outcomes.map(({ prediction, scored }) => (
        <p key={prediction.id} className={styles["outcome"]}>
          <strong>{subjectOf(prediction)}:</strong> {outcomeText(scored)}
          {!scored && open.includes(prediction) && " Your answer stands for the next one."}
        </p>
      ))}
    </div>
  );
}
