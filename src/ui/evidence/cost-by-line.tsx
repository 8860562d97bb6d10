import { useState } from "react";
import { Button } from "../button.tsx";
import { PlaceLink, type GoTo } from "../report/place-link.tsx";
import styles from "./cost-by-line.late.module.css";
import { shareText, type HeatLine } from "./heat-lines.ts";
import { heatColour } from "./heat.ts";

interface CostByLineProps {
  readonly lines: readonly HeatLine[];
  /** the code has changed since it was counted */
  readonly isStale: boolean;
  readonly onGoTo: GoTo;
}

/** So many are shown at once; the hottest are what matters. */
const FIRST_ROWS = 10;

/** What each line cost, the hottest first: the heat of the editor as text. */
export function CostByLine({ lines, isStale, onGoTo }: CostByLineProps) {
  const [isAllShown, setAllShown] = useState(false);
  const hottest = lines.toSorted((a, b) => b.cost - a.cost || a.line - b.line);
  const shown = isAllShown ? hottest : hottest.slice(0, FIRST_ROWS);
  return (
    <div className={styles["costs"]}>
      <table className={styles["table"]}>
        <caption>Cost by line</caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Cost</th>
            <th scope="col">Share</th>
            <th scope="col">Hits</th>
            <th scope="col">Allocations</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.line} row={row} onGoTo={onGoTo} />
          ))}
        </tbody>
      </table>
      {isStale && <p className={styles["stale"]}>The lines are those of the code as it was run.</p>}
      {hottest.length > FIRST_ROWS && (
        <Button
          className={styles["more"]}
          aria-expanded={isAllShown}
          onClick={() => setAllShown(!isAllShown)}
        >
          {isAllShown ? `The ${FIRST_ROWS} hottest` : `All ${hottest.length} lines`}
        </Button>
      )}
    </div>
  );
}

function Row({ row, onGoTo }: { readonly row: HeatLine; readonly onGoTo: GoTo }) {
  const { line, cost, share, hits, allocations, heat } = row;
  return (
    <tr>
      <th scope="row">
        <i style={{ background: heatColour(heat) }} aria-hidden="true" />
        <PlaceLink place={{ file: "solution.ts", line, column: 1 }} onGoTo={onGoTo}>
          <span className="visually-hidden">line </span>
          {line}
        </PlaceLink>
      </th>
      <td>{cost.toLocaleString("en")}</td>
      <td>{shareText(share)}</td>
      <td>{hits.toLocaleString("en")}</td>
      <td>{allocations.toLocaleString("en")}</td>
    </tr>
  );
}
