import { MEASURES, type CallNode } from "#grader/profile/call-tree.ts";
import { functionTotals } from "#grader/profile/function-totals.ts";
import { PlaceLink, type GoTo } from "../../report/place-link.tsx";
import styles from "../evidence-table.module.css";
import { figureText } from "../figure-text.ts";

interface FlameTableProps {
  readonly nodes: readonly CallNode[];
  readonly unit: string;
  readonly onGoTo?: GoTo | undefined;
}

const MOST_ROWS = 200;

/** The profile as text: every function once, what it had of its own first. Counts that it has none of are left out. */
export function FlameTable({ nodes, unit, onGoTo }: FlameTableProps) {
  const functions = functionTotals(MEASURES, nodes).toSorted((a, b) => b.self.cost - a.self.cost);
  const shown = functions.slice(0, MOST_ROWS);
  const left = functions.length - shown.length;
  const hasLines = functions.some(({ line }) => line > 0);
  const counted = (["calls", "allocations"] as const).filter((measure) =>
    functions.some(({ self }) => self[measure] > 0),
  );
  return (
    <details className={styles["details"]}>
      <summary>As a table</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles["scroll"]} role="region" aria-label="Functions as a table" tabIndex={0}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Function</th>
              {hasLines && <th scope="col">Line</th>}
              <th scope="col">Own {unit}</th>
              <th scope="col">Total {unit}</th>
              {counted.map((measure) => (
                <th key={measure} scope="col">
                  {measure === "calls" ? "Calls" : "Allocations"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ name, line, self, total }, index) => (
              <tr key={index}>
                <td>{name}</td>
                {hasLines && <td>{line > 0 && <Line line={line} onGoTo={onGoTo} />}</td>}
                <td>{figureText(self.cost, "")}</td>
                <td>{figureText(total.cost, "")}</td>
                {counted.map((measure) => (
                  <td key={measure}>{figureText(self[measure], "")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p>And {left} more.</p>}
    </details>
  );
}

function Line({ line, onGoTo }: { readonly line: number; readonly onGoTo: GoTo | undefined }) {
  if (!onGoTo) return <>{line}</>;
  return (
    <PlaceLink place={{ file: "solution.ts", line, column: 1 }} onGoTo={onGoTo}>
      {line}
    </PlaceLink>
  );
}
