import type { Question } from "./questions.ts";
import { placeDots, placeRatio, TICKS } from "./ratio-axis.ts";
import { sayRatio } from "./say-ratios.ts";
import styles from "./ratio-plot.module.css";

/** The ratios of one way to measure. */
export interface RatioRow {
  readonly label: string;
  readonly look: "hot" | "cool";
  readonly ratios: readonly number[];
  /** the result, where the way has one: drawn below the dots */
  readonly result?: { readonly ratio: number; readonly low: number; readonly high: number };
}

interface RatioPlotProps {
  readonly question: Question;
  readonly rows: readonly RatioRow[];
  /** all of it in words */
  readonly summary: string;
}

const TOP = 20;
const LABEL = 20;
const DOTS = 84;
const AXIS = 22;

/** Ratios as dots on one logarithmic axis for all rows, with the truth as a line through them. */
export function RatioPlot({ question, rows, summary }: RatioPlotProps) {
  const bottom = TOP + rows.length * (LABEL + DOTS);
  const truth = `${placeRatio(question.truth)}%`;
  return (
    <div>
      <p className={styles["title"]}>{question.title}</p>
      <svg className={styles["plot"]} width="100%" height={bottom + AXIS} role="img" aria-label={summary}>
        <rect className={styles["beyond"]} width="6%" y={TOP} height={bottom - TOP} />
        <rect className={styles["beyond"]} x="95%" width="5%" y={TOP} height={bottom - TOP} />
        {TICKS.map(({ ratio, label }) => (
          <Tick key={label} at={placeRatio(ratio)} label={label} bottom={bottom} />
        ))}
        <text className={styles["tick"]} x={`${placeRatio(0)}%`} y={bottom + 16} textAnchor="middle">
          0
        </text>
        <text className={styles["tick"]} x={`${placeRatio(Infinity)}%`} y={bottom + 16} textAnchor="middle">
          ∞
        </text>
        <line className={styles["truth"]} x1={truth} x2={truth} y1={TOP - 4} y2={bottom + 4} />
        <text className={styles["truthLabel"]} x={truth} y="11" textAnchor="middle">
          truth: {sayRatio(question.truth)}
        </text>
        {rows.map((row, index) => (
          <Row key={row.label} row={row} y={TOP + index * (LABEL + DOTS)} />
        ))}
      </svg>
    </div>
  );
}

interface TickProps {
  readonly at: number;
  readonly label: string;
  readonly bottom: number;
}

function Tick({ at, label, bottom }: TickProps) {
  return (
    <>
      <line className={styles["grid"]} x1={`${at}%`} x2={`${at}%`} y1={TOP} y2={bottom + 4} />
      <text className={styles["tick"]} x={`${at}%`} y={bottom + 16} textAnchor="middle">
        {label}
      </text>
    </>
  );
}

function Row({ row, y }: { readonly row: RatioRow; readonly y: number }) {
  const top = y + LABEL;
  return (
    <g data-look={row.look}>
      <line className={styles["edge"]} x2="100%" y1={y} y2={y} />
      <text className={styles["label"]} x="7%" y={y + 14}>
        {row.label}
        {row.ratios.length === 0 && <tspan className={styles["empty"]}>, not measured yet</tspan>}
      </text>
      {placeDots(row.ratios).map((dot, index) => (
        <circle
          key={index}
          className={styles["dot"]}
          cx={`${dot.x}%`}
          cy={top + (dot.y / 100) * DOTS}
          r="3.5"
        />
      ))}
      {row.result && <Result result={row.result} y={top + DOTS - 8} />}
    </g>
  );
}

function Result({ result, y }: { readonly result: NonNullable<RatioRow["result"]>; readonly y: number }) {
  const [low, high, at] = [result.low, result.high, result.ratio].map((ratio) => `${placeRatio(ratio)}%`);
  return (
    <g className={styles["result"]}>
      <line x1={low} x2={high} y1={y} y2={y} />
      {[low, high].map((end, index) => (
        <line key={index} x1={end} x2={end} y1={y - 5} y2={y + 5} />
      ))}
      <circle cx={at} cy={y} r="3" />
    </g>
  );
}
