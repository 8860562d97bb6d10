import type { GrowthEvidence } from "#grader/evidence.ts";
import styles from "./evidence-table.module.css";

const ratio = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** The growth as text, for those who can't or won't read the picture. */
export function GrowthTable({ growth: { points } }: { readonly growth: GrowthEvidence }) {
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles["scroll"]} role="region" aria-label="Growth as a table" tabIndex={0}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Size</th>
              <th scope="col">Cost</th>
              <th scope="col">To the one before</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ size, cost }, index) => {
              const before = points[index - 1];
              return (
                <tr key={index}>
                  <td>{size.toLocaleString("en")}</td>
                  <td>{cost.toLocaleString("en")}</td>
                  <td>{before && before.cost > 0 ? `${ratio.format(cost / before.cost)}×` : ""}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
