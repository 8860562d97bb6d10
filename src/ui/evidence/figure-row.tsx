import type { FigureEvidence } from "#grader/evidence.ts";
import styles from "./figure-row.module.css";
import { figureText } from "./figure-text.ts";

/** The numbers of a run, side by side; each with what it may be compared with. */
export function FigureRow({ figures }: { readonly figures: readonly FigureEvidence[] }) {
  return (
    <dl className={styles["row"]}>
      {figures.map((figure, index) => (
        <div key={index}>
          <dt className={styles["label"]}>{figure.label}</dt>
          <dd className={styles["value"]}>{figureText(figure.value, figure.unit)}</dd>
          {figure.reference && <Reference figure={figure} reference={figure.reference} />}
        </div>
      ))}
    </dl>
  );
}

interface ReferenceProps {
  readonly figure: FigureEvidence;
  readonly reference: { readonly label: string; readonly value: number };
}

function Reference({ figure, reference }: ReferenceProps) {
  const longest = Math.max(figure.value, reference.value);
  return (
    <>
      <dd className={styles["reference"]}>
        {reference.label}: {figureText(reference.value, figure.unit)}
      </dd>
      {longest > 0 && (
        <dd aria-hidden="true" className={styles["bars"]}>
          <svg width="100%" height="9">
            <rect className={styles["own"]} width={share(figure.value, longest)} height="4" />
            <rect className={styles["other"]} width={share(reference.value, longest)} height="4" y="5" />
          </svg>
        </dd>
      )}
    </>
  );
}

const share = (value: number, whole: number): string => `${Math.max(value / whole, 0) * 100}%`;
