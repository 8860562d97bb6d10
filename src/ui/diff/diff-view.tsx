import { folded, lineDiff, type DiffGap, type DiffLine } from "./line-diff.ts";
import styles from "./diff-view.late.module.css";

interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  /** what each side is, e.g. "expected" and "received" */
  readonly beforeLabel: string;
  readonly afterLabel: string;
  /** whether the first side is what is right, or merely what was there first */
  readonly meaning: "expected and received" | "older and newer";
  /** what the texts belong to, where a page has several differences */
  readonly of?: string;
  /** unchanged lines kept around each change; all when absent */
  readonly context?: number;
}

/** Two texts as one list of lines: gone, new, or the same. Loaded where it is needed, with the diff library. */
export function DiffView({
  before,
  after,
  beforeLabel,
  afterLabel,
  meaning,
  of,
  context = Infinity,
}: DiffViewProps) {
  const lines = folded(lineDiff(before, after), context);
  return (
    <div className={styles["diff"]} data-meaning={meaning}>
      <p className={styles["legend"]}>
        <span className={styles["removed"]}>− {beforeLabel}</span>
        <span className={styles["added"]}>+ {afterLabel}</span>
      </p>
      <div
        className={styles["lines"]}
        role="region"
        aria-label={`${beforeLabel} and ${afterLabel}${of === undefined ? "" : ` in “${of}”`}`}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {before !== after &&
          lines.map((line, index) => (
            <Line key={index} line={line} label={{ removed: beforeLabel, added: afterLabel }} />
          ))}
        {before === after && <p className={styles["gap"]}>No difference.</p>}
      </div>
    </div>
  );
}

interface LineProps {
  readonly line: DiffLine | DiffGap;
  readonly label: { readonly removed: string; readonly added: string };
}

const SIGN = { same: " ", removed: "−", added: "+" } as const;

function Line({ line, label }: LineProps) {
  if (line.kind === "gap") {
    return <p className={styles["gap"]}>{line.lines === 1 ? "1 line" : `${line.lines} lines`} the same</p>;
  }
  return (
    <div className={styles["line"]} data-kind={line.kind}>
      <span aria-hidden="true">{SIGN[line.kind]} </span>
      {line.kind !== "same" && <span className="visually-hidden">{label[line.kind]}: </span>}
      {line.parts.map((part, index) =>
        part.isChanged ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </div>
  );
}
