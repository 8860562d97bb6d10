import type { SyntheticEvent } from "react";
import type { Prediction } from "#course/prediction.ts";
import { Button } from "#ui/button.tsx";
import type { GivenAnswer, Predicting } from "./predicting.ts";
import styles from "./prediction-card.module.css";
import { PredictionField } from "./prediction-field.tsx";

interface PredictionCardProps {
  /** the questions to be asked now, one at least */
  readonly open: readonly Prediction[];
  readonly answers: Predicting["answers"];
  /** false until the log has said which are still to be asked: the card keeps its place and isn't seen */
  readonly isReady: boolean;
  readonly onAnswer: (prediction: string, answer: GivenAnswer) => void;
  readonly onRun: () => void;
  readonly onTurnOff: () => void;
}

/** What the next run will measure, asked before it. It never holds up a run: what is left open is skipped. */
export function PredictionCard({ open, answers, isReady, onAnswer, onRun, onTurnOff }: PredictionCardProps) {
  function onSubmit(event: SyntheticEvent): void {
    event.preventDefault();
    onRun();
  }
  return (
    <form
      className={styles["card"]}
      data-ready={isReady}
      aria-label="Predictions"
      noValidate
      onSubmit={onSubmit}
    >
      <p className={styles["head"]}>
        <span className="label">Predict</span>
        <span>
          {open.length === 1
            ? "The next run will answer this."
            : `The next run will answer these ${open.length}.`}
        </span>
      </p>
      {open.map((prediction) => (
        <PredictionField
          key={prediction.id}
          prediction={prediction}
          answer={answers[prediction.id]}
          onAnswer={(answer) => onAnswer(prediction.id, answer)}
        />
      ))}
      <div className={styles["actions"]}>
        <Button type="submit">Predict and run</Button>
        <button type="button" className={styles["off"]} onClick={onTurnOff}>
          Don’t ask again
        </button>
      </div>
      <p className={styles["note"]}>No run waits for this: what is left open is skipped.</p>
    </form>
  );
}
