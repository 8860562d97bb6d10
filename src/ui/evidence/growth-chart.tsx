import type { GrowthEvidence } from "#grader/evidence.ts";
import styles from "./growth-chart.late.module.css";
import { isAbove } from "./growth-curves.ts";
import {
  layOutGrowth,
  type GrowthCurve,
  type GrowthLayout,
  type PlotPlace,
  type Tick,
} from "./growth-layout.ts";
import { GrowthTable } from "./growth-table.tsx";
import { growthText } from "./growth-text.ts";

/** How cost grew with the size of the input, on logarithmic axes: there a power of n is a straight line. */
export function GrowthChart({ growth }: { readonly growth: GrowthEvidence }) {
  const layout = layOutGrowth(growth);
  const tooMuch = isAbove(growth.fits, growth.atMost);
  return (
    <figure className={styles["figure"]} data-hot={tooMuch}>
      <figcaption className={styles["title"]}>{growth.title}</figcaption>
      <p className={styles["sentence"]}>{growthText(growth)}</p>
      {layout && (
        <div className={styles["frame"]}>
          <svg className={styles["plot"]} width="100%" height="100%" role="img" aria-label={summary(growth)}>
            <Curves layout={layout} />
            <Axes layout={layout} />
            {layout.points.map((point, index) => (
              <circle key={index} className={styles["point"]} {...centre(point)} r="4" />
            ))}
            {layout.tooMuch && <Limit growth={growth} />}
            {layout.curves.map((curve) => (
              <Name key={curve.growth} curve={curve} isLimit={curve.growth === growth.atMost} />
            ))}
          </svg>
        </div>
      )}
      <GrowthTable growth={growth} />
    </figure>
  );
}

/** What is filled and what is curved is drawn on a square of 100 that is stretched to the plot. */
function Curves({ layout }: { readonly layout: GrowthLayout }) {
  return (
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
      {layout.tooMuch && <path className={styles["tooMuch"]} d={`${pathThrough(layout.tooMuch)}Z`} />}
      {layout.curves.map(({ growth, role, places }) => (
        <path key={growth} className={styles["curve"]} data-role={role} d={pathThrough(places)} />
      ))}
    </svg>
  );
}

function Axes({ layout }: { readonly layout: GrowthLayout }) {
  const sizeText = textOf(layout.sizes);
  const costText = textOf(layout.costs);
  return (
    <g className={styles["axes"]}>
      {layout.costs.map(({ value, at }) => (
        <g key={value}>
          <line x2="100%" y1={`${at}%`} y2={`${at}%`} />
          <text x="-8" y={`${at}%`} dy="4" textAnchor="end">
            {costText(value)}
          </text>
        </g>
      ))}
      <line className={styles["base"]} x2="100%" y1="100%" y2="100%" />
      {layout.sizes.map(({ value, at }) => (
        <g key={value}>
          <svg x={`${at}%`} y="100%">
            <line className={styles["base"]} y2="5" />
            <text y="19" textAnchor="middle">
              {sizeText(value)}
            </text>
          </svg>
        </g>
      ))}
      <text x="50%" y="100%" dy="38" textAnchor="middle">
        size of the input, n
      </text>
      <text x="-8" y="0" dy="-14" textAnchor="end">
        cost
      </text>
    </g>
  );
}

function Limit({ growth: { atMost } }: { readonly growth: GrowthEvidence }) {
  return (
    <text className={styles["limit"]} x="8" y="18">
      more than {atMost}
    </text>
  );
}

function Name({ curve, isLimit }: { readonly curve: GrowthCurve; readonly isLimit: boolean }) {
  const { label, growth, role } = curve;
  const besides = label.side === "right" ? { dx: 8, dy: 4 } : { dy: -6, textAnchor: "middle" as const };
  return (
    <text className={styles["name"]} data-role={role} x={`${label.x}%`} y={`${label.y}%`} {...besides}>
      {growth}
      {isLimit && " allowed"}
    </text>
  );
}

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** Axes have little room: `4,096` as it is, but `4K` and `1M` on an axis that goes beyond a hundred thousand. */
function textOf(ticks: readonly Tick[]): (value: number) => string {
  const greatest = ticks.at(-1)?.value ?? 0;
  return (value) => (greatest < 100_000 ? value.toLocaleString("en") : compact.format(value));
}

const round = (value: number): number => Math.round(value * 100) / 100;

const pathThrough = (places: readonly PlotPlace[]): string =>
  places.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`).join("");

const centre = ({ x, y }: PlotPlace) => ({ cx: `${round(x)}%`, cy: `${round(y)}%` });

function summary(growth: GrowthEvidence): string {
  const limit = growth.atMost === undefined ? "" : ` At most ${growth.atMost} is allowed.`;
  return `${growth.title}: cost at ${growth.points.length} sizes. ${growthText(growth)}${limit} The table below has each of them.`;
}
