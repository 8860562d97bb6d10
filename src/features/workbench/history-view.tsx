import { useId, useMemo, useState } from "react";
import { Button } from "#ui/button.tsx";
import { DiffView } from "#ui/diff/diff-view.tsx";
import { WorkDifference } from "#ui/evidence/work-difference.tsx";
import { entriesOf, type HistoryEntry } from "./history-entry.ts";
import styles from "./history-view.late.module.css";
import { timeText } from "./time-text.ts";
import type { History } from "./workbench-state.ts";

interface HistoryViewProps {
  readonly history: History | undefined;
  /** what is in the editor now */
  readonly currentText: () => string;
  readonly onRestore: (text: string) => void;
}

const NOW = "now";

/** All attempts and kept versions, any two of them compared, any of them brought back. */
export function HistoryView({ history, currentText, onRestore }: HistoryViewProps) {
  const entries = useMemo(() => (history ? entriesOf(history) : undefined), [history]);
  return (
    <section aria-labelledby="history-title" className={styles["history"]}>
      <h2 id="history-title">History</h2>
      {entries === undefined && <p>Reading …</p>}
      {entries?.length === 0 && <p>Nothing yet: every run is kept here, with the code as it was.</p>}
      {entries && entries.length > 0 && (
        <>
          <Comparison entries={entries} currentText={currentText} />
          <ol className={styles["entries"]} aria-label="Attempts and kept versions">
            {entries.map((entry) => (
              <li key={entry.key} className={styles["entry"]} data-outcome={entry.outcome}>
                <time dateTime={new Date(entry.at).toISOString()}>{timeText(entry.at)}</time>
                <span className={styles["what"]}>{entry.what}</span>
                <Button className={styles["restore"]} onClick={() => onRestore(entry.text)}>
                  Bring back
                </Button>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface ComparisonProps {
  readonly entries: readonly HistoryEntry[];
  readonly currentText: () => string;
}

function Comparison({ entries, currentText }: ComparisonProps) {
  const [older, setOlder] = useState(entries[0]?.key ?? NOW);
  const [newer, setNewer] = useState(NOW);
  const textOf = (key: string) => entries.find((entry) => entry.key === key)?.text ?? currentText();
  // What is in the editor may have been judged just as it is.
  const stacksOf = (key: string) =>
    entries.find((entry) => (key === NOW ? entry.text === currentText() : entry.key === key) && entry.stacks)
      ?.stacks;
  return (
    <div className={styles["comparison"]}>
      <div className={styles["choices"]}>
        <EntryChoice label="Compare" entries={entries} value={older} onChange={setOlder} />
        <EntryChoice label="with" entries={entries} value={newer} onChange={setNewer} />
      </div>
      <DiffView
        before={textOf(older)}
        after={textOf(newer)}
        beforeLabel="first"
        afterLabel="second"
        meaning="older and newer"
        context={3}
      />
      {entries.some((entry) => entry.stacks !== undefined) && (
        <WorkDifference
          before={stacksOf(older)}
          after={stacksOf(newer)}
          beforeLabel="first"
          afterLabel="second"
        />
      )}
    </div>
  );
}

interface EntryChoiceProps {
  readonly label: string;
  readonly entries: readonly HistoryEntry[];
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function EntryChoice({ label, entries, value, onChange }: EntryChoiceProps) {
  const id = useId();
  return (
    <div className={styles["choice"]}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={NOW}>what is in the editor</option>
        {entries.map((entry) => (
          <option key={entry.key} value={entry.key}>
            {timeText(entry.at)}, {entry.what}
          </option>
        ))}
      </select>
    </div>
  );
}
