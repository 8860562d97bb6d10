import { useEffect, useRef, useState } from "react";
import type { Prediction } from "#course/prediction.ts";
import { writeChoice } from "#ui/choices.ts";
import type { Workbench } from "../workbench-engine.ts";
import type { WorkbenchState } from "../workbench-state.ts";
import { openPredictions } from "./predicting.ts";
import { PredictionCard } from "./prediction-card.tsx";
import { PredictionOutcomes } from "./prediction-outcomes.tsx";
import styles from "./predictions.module.css";
import { useAsking } from "./use-asking.ts";

interface PredictionsProps {
  readonly predictions: readonly Prediction[];
  readonly bench: Workbench | undefined;
  readonly state: WorkbenchState;
}

/** Id of the element that takes the focus for them. */
export const PREDICTIONS_PLACE = "predictions";

/** The questions that are still open, and what became of those that were answered. */
export function Predictions({ predictions, bench, state }: PredictionsProps) {
  useAsking(bench);
  const [wasTurnedOffHere, setTurnedOffHere] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { predicting, progress, isProgressRead, run } = state;
  const open = openPredictions(predictions, predicting, progress);
  const isTurnedOff = wasTurnedOffHere && !predicting.isOn;

  // What has the focus may go with the run that answers it: the focus stays where the outcome will stand.
  const holdFocus = () => {
    const hasFocus = place.current?.contains(document.activeElement) ?? false;
    if (hasFocus) place.current?.focus({ preventScroll: true });
    return hasFocus;
  };
  useEffect(() => {
    // Whoever runs from here has scrolled down to it; the verdict comes above.
    if (run.kind === "running" && holdFocus())
      place.current?.parentElement?.firstElementChild?.scrollIntoView({ block: "nearest" });
  }, [run.kind]);

  if (predictions.length === 0) return null;
  const isEmpty = open.length === 0 && predicting.outcomes.length === 0 && !isTurnedOff;
  return (
    <div
      ref={place}
      id={PREDICTIONS_PLACE}
      className={styles["predictions"]}
      data-empty={isEmpty}
      tabIndex={-1}
    >
      <PredictionOutcomes outcomes={predicting.outcomes} open={open} isTurnedOff={isTurnedOff} />
      {open.length > 0 && (
        <PredictionCard
          open={open}
          answers={predicting.answers}
          isReady={isProgressRead}
          onAnswer={(prediction, answer) => bench?.predict(prediction, answer)}
          onRun={() => void bench?.run()}
          onTurnOff={() => {
            holdFocus();
            setTurnedOffHere(true);
            writeChoice("predictions", "off");
          }}
        />
      )}
    </div>
  );
}
