import { SIDES, type DiffNode } from "#grader/profile/diff-stacks.ts";
import { functionTotals } from "#grader/profile/function-totals.ts";
import styles from "../evidence-table.module.css";
import { figureText } from "../figure-text.ts";

interface DiffTableProps {
  readonly nodes: readonly DiffNode[];
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

const MOST_ROWS = 200;

/** Two profiles as text: every function once, the largest change of what it has of its own first. */
export function DiffTable({ nodes, beforeLabel, afterLabel }: DiffTableProps) {
  const functions = functionTotals(SIDES, nodes)
    .map((each) => ({ ...each, change: each.self.after - each.self.before }))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || b.self.after - a.self.after);
  const shown = functions.slice(0, MOST_ROWS);
  const left = functions.length - shown.length;
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      <div
        className={styles["scroll"]}
        role="region"
        aria-label={`Cost of functions: ${beforeLabel} and ${afterLabel}`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Function</th>
              <th scope="col">Own, {beforeLabel}</th>
              <th scope="col">Own, {afterLabel}</th>
              <th scope="col">Change</th>
              <th scope="col">Total, {beforeLabel}</th>
              <th scope="col">Total, {afterLabel}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, self, total, change }, index) => (
              <tr key={index}>
                <td>{name}</td>
                <td>{figureText(self.before, "")}</td>
                <td>{figureText(self.after, "")}</td>
                <td>{signed(change)}</td>
                <td>{figureText(total.before, "")}</td>
                <td>{figureText(total.after, "")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>And {left} more.</p>}
    </details>
  );
}

const signed = (change: number): string =>
  change === 0 ? "0" : `${change > 0 ? "+" : "−"}${figureText(Math.abs(change), "")}`;
