import type { TimelineEvidence } from "#grader/evidence.ts";
import styles from "./evidence-table.module.css";
import { figureText } from "./figure-text.ts";

const MOST_ROWS = 200;

/** The timeline as text, for those who can't or won't read the picture. */
export function TimelineTable({ timeline }: { readonly timeline: TimelineEvidence }) {
  const shown = timeline.spans.slice(0, MOST_ROWS);
  const left = timeline.spans.length - shown.length;
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles["scroll"]} role="region" aria-label="Spans as a table" tabIndex={0}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Lane</th>
              <th scope="col">Span</th>
              <th scope="col">Start</th>
              <th scope="col">End</th>
              <th scope="col">Took</th>
              <th scope="col">Ended</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((span, index) => (
              <tr key={index}>
                <td>{span.lane}</td>
                <td>{span.name}</td>
                <td>{figureText(span.start, "ms")}</td>
                <td>{figureText(span.end, "ms")}</td>
                <td>{figureText(span.end - span.start, "ms")}</td>
                <td>{span.outcome === "ok" ? "done" : span.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>And {left} more.</p>}
    </details>
  );
}
