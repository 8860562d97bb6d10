import { Button } from "#ui/button.tsx";
import type { EditorKind } from "#ui/code-editor/code-field.ts";
import { lineText, type HeatLine } from "#ui/evidence/heat-lines.ts";
import { heatColour } from "#ui/evidence/heat.ts";
import { HeatScale } from "#ui/evidence/heat-scale.tsx";
import styles from "./heat-bar.late.module.css";
import type { CodeHeat } from "./use-heat.ts";

/** So many stand below a text area; the table of the results has all. */
const MOST_LINES = 5;

/** Below the editor once a run has counted work: the switch for its heat, and what the heat means. */
export function HeatBar({ heat, kind }: { readonly heat: CodeHeat; readonly kind: EditorKind }) {
  const { lines, isStale, isOn, field } = heat;
  if (!lines) return null;
  const isShown = isOn && !isStale;
  return (
    <div className={styles["bar"]}>
      <Button className={styles["switch"]} aria-pressed={isOn} onClick={() => heat.toggle()}>
        Heat
      </Button>
      {isShown && <HeatScale cool="little" hot="as the hottest line" />}
      {isShown && kind === "rich" && <p>Before a line its share of the counted work, behind it its cost.</p>}
      {isOn && isStale && (
        <p>The code has changed since its work was counted. Run the tests to see its heat.</p>
      )}
      {isShown && kind === "plain" && (
        <HottestLines
          lines={lines}
          source={field?.text().split("\n") ?? []}
          onLine={(line) => field?.reveal({ line, column: 1 })}
        />
      )}
    </div>
  );
}

interface HottestLinesProps {
  readonly lines: readonly HeatLine[];
  readonly source: readonly string[];
  readonly onLine: (line: number) => void;
}

/** A text area has no numbers beside its lines, so each is quoted. */
function HottestLines({ lines, source, onLine }: HottestLinesProps) {
  const hottest = lines.toSorted((a, b) => b.cost - a.cost || a.line - b.line).slice(0, MOST_LINES);
  return (
    <ol className={styles["lines"]} aria-label="Hottest lines">
      {hottest.map((line) => (
        <li key={line.line}>
          <button type="button" className={styles["line"]} onClick={() => onLine(line.line)}>
            <i style={{ background: heatColour(line.heat) }} aria-hidden="true" />
            <span className={styles["number"]}>
              <span className="visually-hidden">line </span>
              {line.line}
            </span>
            <code className={styles["code"]}>{source[line.line - 1]?.trim()}</code>
            <span className={styles["cost"]}>{lineText(line)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
