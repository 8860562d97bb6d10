import type { ReactNode } from "react";
import styles from "./figures-table.module.css";

interface FiguresTableProps {
  /** what is read before it is unfolded, e.g. `The 40 readings as a table` */
  readonly summary: string;
  /** tells it from the other tables of the page */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

/** The figures behind a picture, folded away; many rows scroll in their own box. */
export function FiguresTable({ summary, label, head, rows }: FiguresTableProps) {
  if (rows.length === 0) return null;
  return (
    <details className={styles["details"]}>
      <summary>{summary}</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by key */}
      <div className={styles["scroll"]} role="region" aria-label={label} tabIndex={0}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
