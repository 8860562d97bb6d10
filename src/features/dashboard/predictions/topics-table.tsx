import type { PredictionEvent } from "#progress/event.ts";
import { predictionsByTopic } from "#progress/predictions.ts";
import { factorOff } from "#progress/score-prediction.ts";
import { factorText } from "#ui/prediction-text.ts";
import { ScrollBox } from "#ui/scroll-box.tsx";
import tables from "../tables.module.css";

/** What the predictions of each topic come to. */
export function TopicsTable({ predictions }: { readonly predictions: readonly PredictionEvent[] }) {
  const number = tables["number"];
  return (
    <ScrollBox label="Predictions by topic">
      <table className={tables["table"]}>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col" className={number}>
              Predictions
            </th>
            <th scope="col" className={number}>
              Numbers off by
            </th>
            <th scope="col" className={number}>
              Picked right
            </th>
            <th scope="col" className={number}>
              Sure
            </th>
            <th scope="col" className={number}>
              Lines right
            </th>
          </tr>
        </thead>
        <tbody>
          {predictionsByTopic(predictions).map(({ topic, summary }) => (
            <tr key={topic}>
              <th scope="row">{topic.replaceAll("-", " ")}</th>
              <td className={number}>{summary.count}</td>
              <td className={number}>
                {summary.typicalError === undefined ? "–" : `${factorText(factorOff(summary.typicalError))}×`}
              </td>
              <td className={number}>{shareText(summary.pickedRight, summary.picked)}</td>
              <td className={number}>
                {summary.said === undefined ? "–" : `${Math.round(summary.said * 100)} %`}
              </td>
              <td className={number}>{shareText(summary.linesRight, summary.lines)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const shareText = (right: number, of: number) => (of === 0 ? "–" : `${right} of ${of}`);
