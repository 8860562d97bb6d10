import type { Catalog } from "#course/catalog.ts";
import { isPicked, isNumber, madePredictions } from "#progress/predictions.ts";
import type { ProgressState } from "#progress/state.ts";
import { hrefOf } from "#ui/href.ts";
import { CalibrationChart } from "./calibration-chart.tsx";
import { FactorChart } from "./factor-chart.tsx";
import { PredictionsTable } from "./predictions-table.tsx";
import styles from "./predictions-section.module.css";
import { sentencesOn } from "./sentences-on.ts";
import { TopicsTable } from "./topics-table.tsx";

interface PredictionsSectionProps {
  readonly state: ProgressState;
  readonly catalog: Catalog;
}

/** How good the learner's guesses are: how sure they may be of them, how far off numbers are, in which topic. */
export function PredictionsSection({ state, catalog }: PredictionsSectionProps) {
  const made = madePredictions(state);
  return (
    <section id="predictions" aria-labelledby="predictions-title" className={styles["section"]}>
      <h2 id="predictions-title">Predictions</h2>
      {made.length === 0 ? (
        <p className={styles["empty"]}>
          No prediction yet. Some exercises ask, before a run, what it will measure. Here you will see how far
          your numbers are off and whether you are right as often as you are sure.{" "}
          <a href={hrefOf("/exercises")}>All exercises</a>
        </p>
      ) : (
        <>
          <p className={styles["summary"]}>{sentencesOn(made).join(" ")}</p>
          <div className={styles["charts"]}>
            {made.some(isPicked) && <CalibrationChart predictions={made} />}
            {made.some(isNumber) && <FactorChart predictions={made} />}
          </div>
          <TopicsTable predictions={made} />
          <PredictionsTable predictions={made} catalog={catalog} />
        </>
      )}
    </section>
  );
}
