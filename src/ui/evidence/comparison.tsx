import type { FigureEvidence } from "#grader/evidence.ts";
import styles from "./comparison.module.css";
import { figureText, ratioText } from "./figure-text.ts";
import { heatColour, heatOf } from "./heat.ts";

/** A figure that knows what it was before the change. */
export type ComparedFigure = FigureEvidence & Required<Pick<FigureEvidence, "reference">>;

/** Whether a figure is to be shown as before and after. Suites say so by the reference's label. */
export function isCompared(figure: FigureEvidence): figure is ComparedFigure {
  return figure.reference?.label === "before";
}

/** Figures before and after a change, to one scale a row, with the ratio between the two. */
export function Comparison({ figures }: { readonly figures: readonly ComparedFigure[] }) {
  return (
    <table className={styles["table"]}>
      <thead>
        <tr className={styles["head"]}>
          <th scope="col">Figure</th>
          <th scope="col">Before</th>
          <th scope="col">Now</th>
          <th scope="col">
            <span className="visually-hidden">Ratio</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, index) => (
          <Row key={index} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ figure }: { readonly figure: ComparedFigure }) {
  const { label, value, unit, reference } = figure;
  const most = Math.max(value, reference.value);
  return (
    <tr>
      <th scope="row" className={styles["label"]}>
        {label}
      </th>
      <td className={styles["before"]}>
        {figureText(reference.value, unit)}
        <Bar value={reference.value} most={most} unit={unit} />
      </td>
      <td className={styles["now"]}>
        {figureText(value, unit)}
        <Bar value={value} most={most} unit={unit} />
      </td>
      <td className={styles["ratio"]}>{unit === "%" ? "" : ratioText(reference.value, value)}</td>
    </tr>
  );
}

/** Time glows the more of it there is; of other figures nobody knows here whether much is good or bad. */
function Bar({
  value,
  most,
  unit,
}: {
  readonly value: number;
  readonly most: number;
  readonly unit: string;
}) {
  const share = most > 0 ? Math.max(value / most, 0) : 0;
  const fill = unit === "ms" ? heatColour(heatOf(share * 0.8)) : "var(--line-strong)";
  return (
    <svg className={styles["bar"]} width="100%" height="6" aria-hidden="true">
      <rect width="100%" height="6" fill="var(--surface-sunken)" />
      <rect width={`${share * 100}%`} height="6" style={{ fill }} />
    </svg>
  );
}
