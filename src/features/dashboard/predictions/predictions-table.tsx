import type { Catalog } from "#course/catalog.ts";
import type { PredictionEvent } from "#progress/event.ts";
import { factorOff } from "#progress/score-prediction.ts";
import { sayMoment } from "#ui/moment.ts";
import { amountText, factorText } from "#ui/prediction-text.ts";
import { ScrollBox } from "#ui/scroll-box.tsx";
import tables from "../tables.module.css";
import styles from "./predictions-section.module.css";

interface PredictionsTableProps {
  /** oldest first */
  readonly predictions: readonly PredictionEvent[];
  readonly catalog: Catalog;
}

const MOST_ROWS = 200;

/** Every prediction, newest first: what the charts draw, as text. */
export function PredictionsTable({ predictions, catalog }: PredictionsTableProps) {
  const shown = predictions.slice(-MOST_ROWS).reverse();
  const left = predictions.length - shown.length;
  return (
    <details className={styles["all"]}>
      <summary>Every prediction</summary>
      <ScrollBox label="Every prediction">
        <table className={tables["table"]}>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Exercise</th>
              <th scope="col">Topic</th>
              <th scope="col">You said</th>
              <th scope="col">It was</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <td>{sayMoment(one.at)}</td>
                <td>{catalog.exercises.find(({ id }) => id === one.exercise)?.title ?? one.exercise}</td>
                <td>{one.topic.replaceAll("-", " ")}</td>
                <td>{saidText(one)}</td>
                <td>{wasText(one)}</td>
                <td>{scoreText(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {left > 0 && <p>And {left.toLocaleString("en")} older ones.</p>}
    </details>
  );
}

function saidText(one: PredictionEvent): string {
  switch (one.asked) {
    case "number":
      return amountText(one.answer, one.unit);
    case "choice":
    case "growth":
      return `${one.answer}, ${Math.round(one.sure * 100)} % sure`;
    case "hot-line":
      return `line ${one.answer}`;
  }
}

function wasText(one: PredictionEvent): string {
  switch (one.asked) {
    case "number":
      return amountText(one.actual, one.unit);
    case "choice":
    case "growth":
      return one.actual;
    case "hot-line":
      return `line ${one.actual}`;
  }
}

function scoreText(one: PredictionEvent): string {
  switch (one.asked) {
    case "number":
      return `off by ${factorText(factorOff(one.score))}×`;
    case "choice":
    case "growth":
      return `${one.answer === one.actual ? "right" : "wrong"}, Brier ${one.score.toFixed(2)}`;
    case "hot-line":
      return one.score === 1 ? "right" : "wrong";
  }
}
