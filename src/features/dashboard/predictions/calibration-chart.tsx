import type { PredictionEvent } from "#progress/event.ts";
import { calibration, type CalibrationBin } from "#progress/predictions.ts";
import styles from "./calibration-chart.module.css";

const LEGEND = [
  { part: "right", text: "right" },
  { part: "mark", text: "what you said" },
  { part: "over", text: "too sure" },
  { part: "under", text: "right more often than said" },
] as const;

/**
 * One row for each sureness: a bar as long as the share that was right, a mark where it was said to be, and the gap between them
 * hot where the learner was too sure. Every figure stands in the row as text.
 */
export function CalibrationChart({ predictions }: { readonly predictions: readonly PredictionEvent[] }) {
  const bins = calibration(predictions);
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["title"]}>How sure you were, and how often you were right</figcaption>
      <table className={styles["chart"]}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Said</th>
            <th scope="col">Picture</th>
            <th scope="col">Right</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.sure}>
              <th scope="row">
                <span className="visually-hidden">said </span>
                {percent(bin.sure)}
              </th>
              <td className={styles["track"]}>
                <BinBar bin={bin} />
              </td>
              <td className={styles["count"]}>
                {bin.count === 0
                  ? "never said"
                  : `right ${bin.right} of ${bin.count}, ${percent(bin.right / bin.count)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles["legend"]}>
        {LEGEND.map(({ part, text }) => (
          <span key={part}>
            <i data-part={part} aria-hidden="true" /> {text}
          </span>
        ))}
      </p>
    </figure>
  );
}

function BinBar({ bin: { sure, count, right } }: { readonly bin: CalibrationBin }) {
  const share = count === 0 ? undefined : right / count;
  const [from, to] = share === undefined ? [0, 0] : [Math.min(share, sure), Math.max(share, sure)];
  return (
    <svg width="100%" height="22" aria-hidden="true">
      <line className={styles["base"]} x2="100%" y1="11" y2="11" />
      {share !== undefined && (
        <>
          <rect className={styles["right"]} width={length(Math.min(share, sure))} y="4" height="14" />
          <rect
            className={styles["gap"]}
            data-side={share < sure ? "over" : "under"}
            x={length(from)}
            width={length(to - from)}
            y="4"
            height="14"
          />
        </>
      )}
      <line className={styles["mark"]} x1={length(sure)} x2={length(sure)} y1="0" y2="22" />
    </svg>
  );
}

const length = (share: number) => `${share * 100}%`;
const percent = (share: number) => `${Math.round(share * 100)} %`;
