import type { PredictionEvent } from "#progress/event.ts";
import { isNumber, type NumberPrediction } from "#progress/predictions.ts";
import { factorOff } from "#progress/score-prediction.ts";
import { heatColour, heatOf } from "#ui/evidence/heat.ts";
import { sayMoment } from "#ui/moment.ts";
import { amountText, factorText } from "#ui/prediction-text.ts";
import styles from "./factor-chart.module.css";

/** Factors with a line of their own; what is further off stands on the last. */
const LINES = [1, 2, 4, 10];
const FURTHEST = Math.log(10);
const HEIGHT = 84;
const EDGE = 8;
/** A row holds this many; older ones are in the table only. */
const MOST_POINTS = 60;

/** For each topic, how far its numbers were off, one after the other: the lower, the better. */
export function FactorChart({ predictions }: { readonly predictions: readonly PredictionEvent[] }) {
  const numbers = predictions.filter(isNumber);
  const topics = [...new Set(numbers.map(({ topic }) => topic))].sort();
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["title"]}>How far your numbers were off, oldest to newest</figcaption>
      {topics.map((topic) => (
        <TopicRow key={topic} topic={topic} numbers={numbers.filter((one) => one.topic === topic)} />
      ))}
      <p className={styles["legend"]}>
        <span>
          <i data-part="first" aria-hidden="true" /> before the first run
        </span>
        <span>
          <i aria-hidden="true" /> after one
        </span>
      </p>
    </figure>
  );
}

function TopicRow({
  topic,
  numbers,
}: {
  readonly topic: string;
  readonly numbers: readonly NumberPrediction[];
}) {
  const shown = numbers.slice(-MOST_POINTS);
  return (
    <div className={styles["row"]}>
      <p className={styles["topic"]}>{topic.replaceAll("-", " ")}</p>
      <svg width="100%" height={HEIGHT} role="img" aria-label={summary(topic, numbers)}>
        {LINES.map((factor) => (
          <g key={factor} className={styles["line"]}>
            <line x1="2.5rem" x2="100%" y1={yOf(Math.log(factor))} y2={yOf(Math.log(factor))} />
            <text x="0" y={yOf(Math.log(factor)) + 4}>
              {factor === 10 ? "10× +" : `${factor}×`}
            </text>
          </g>
        ))}
        {/* A frame of its own, so that places are shares of what is right of the labels. */}
        <svg x="3rem" width="calc(100% - 3.5rem)" height={HEIGHT} className={styles["points"]}>
          {shown.map((one, index) => (
            <circle
              key={one.id}
              cx={`${shown.length === 1 ? 0 : (index / (shown.length - 1)) * 100}%`}
              cy={yOf(one.score)}
              r="5"
              data-first={one.attemptsBefore === 0}
              style={{ color: heatColour(heatOf(one.score / FURTHEST)) }}
            >
              <title>{tip(one)}</title>
            </circle>
          ))}
        </svg>
      </svg>
    </div>
  );
}

/** Right on stands at the bottom; what is off by 10 or more at the top. */
function yOf(error: number): number {
  const share = Math.min(error, FURTHEST) / FURTHEST;
  return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
}

function tip({ answer, actual, unit, score, at }: NumberPrediction): string {
  const off = `off by a factor of ${factorText(factorOff(score))}`;
  return `${sayMoment(at)}: said ${amountText(answer, unit)}, was ${amountText(actual, unit)}, ${off}`;
}

function summary(topic: string, numbers: readonly NumberPrediction[]): string {
  const factors = numbers.slice(-5).map(({ score }) => factorText(factorOff(score)));
  const count = `${numbers.length} ${numbers.length === 1 ? "number" : "numbers"} on ${topic.replaceAll("-", " ")}`;
  return `${count}. The latest were off by factors of ${factors.join(", ")}. The table below has all of them.`;
}
