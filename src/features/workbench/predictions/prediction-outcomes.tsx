import { hrefOf } from "#ui/href.ts";
import { outcomeText, subjectOf } from "./outcome-text.ts";
import type { Outcome } from "./predicting.ts";
import styles from "./prediction-outcomes.module.css";

interface PredictionOutcomesProps {
  readonly outcomes: readonly Outcome[];
  /** the learner has just said that they don't want to be asked */
  readonly isTurnedOff: boolean;
}

/** Each answer beside what the run measured; announced as it comes. */
export function PredictionOutcomes({ outcomes, isTurnedOff }: PredictionOutcomesProps) {
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
        </p>
      ))}
    </div>
  );
}
