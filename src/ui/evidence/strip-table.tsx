import type { StripEvidence } from "#grader/evidence.ts";
import styles from "./evidence-table.module.css";

const MOST_ROWS = 200;

/** The strip as text, for those who can't or won't read the picture. */
export function StripTable({ strip }: { readonly strip: StripEvidence }) {
  const shown = strip.cells.slice(0, MOST_ROWS);
  const left = strip.cells.length - shown.length;
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles["scroll"]} role="region" aria-label="Outcomes as a table" tabIndex={0}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Number</th>
              <th scope="col">What</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((cell, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{cell.label}</td>
                <td>{strip.legend[cell.heat]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>And {left} more.</p>}
    </details>
  );
}
