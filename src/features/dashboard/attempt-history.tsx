import { lazy, Suspense, useEffect, useState } from "react";
import type { ExerciseId } from "#base/ids.ts";
import type { AttemptEvent } from "#progress/event.ts";
import { WorkDifference } from "#ui/evidence/work-difference.tsx";
import { sayDuration } from "#ui/lasting.ts";
import { ScrollBox } from "#ui/scroll-box.tsx";
import { sayMoment } from "#ui/moment.ts";
import styles from "./attempt-history.module.css";
import type { DashboardServices } from "./dashboard-props.ts";
import tables from "./tables.module.css";

interface AttemptHistoryProps {
  readonly exercise: ExerciseId;
  /** how many the state counts: another number means that the list is old */
  readonly attempts: number;
  readonly log: DashboardServices["log"];
}

// The library that compares texts comes with the first comparison.
const DiffView = lazy(() => import("#ui/diff/diff-view.tsx").then(({ DiffView }) => ({ default: DiffView })));

/** Every attempt at one exercise, newest first, and the difference between any two. */
export function AttemptHistory({ exercise, attempts: count, log }: AttemptHistoryProps) {
  const [attempts, setAttempts] = useState<readonly AttemptEvent[]>();
  const [compared, setCompared] = useState<{ readonly from?: string; readonly to?: string }>({});
  useEffect(() => {
    let isCurrent = true;
    void log.attempts(exercise).then((all) => {
      if (isCurrent) setAttempts([...all].reverse());
    });
    return () => {
      isCurrent = false;
    };
  }, [exercise, count, log]);

  if (attempts === undefined) return <p>Reading the attempts …</p>;
  if (attempts.length === 0) return <p>No attempt yet: only hints or the solution were opened.</p>;
  const to = attempts.find(({ id }) => id === compared.to) ?? attempts[0];
  const from = attempts.find(({ id }) => id === compared.from) ?? attempts[1] ?? attempts[0];
  return (
    <>
      <AttemptTable attempts={attempts} />
      {attempts.length > 1 && from && to && (
        <section className={styles["comparison"]} aria-label="Difference between two attempts">
          <div className={styles["pair"]}>
            <AttemptChoice
              label="From"
              attempts={attempts}
              chosen={from.id}
              onChoose={(id) => setCompared({ ...compared, from: id })}
            />
            <AttemptChoice
              label="To"
              attempts={attempts}
              chosen={to.id}
              onChoose={(id) => setCompared({ ...compared, to: id })}
            />
          </div>
          <Suspense fallback={<p>Comparing …</p>}>
            <DiffView
              before={from.source}
              after={to.source}
              beforeLabel={nameOf(from, attempts)}
              afterLabel={nameOf(to, attempts)}
              meaning="older and newer"
              context={3}
            />
          </Suspense>
          {attempts.some((attempt) => attempt.stacks !== undefined) && (
            <WorkDifference
              before={from.stacks}
              after={to.stacks}
              beforeLabel={nameOf(from, attempts)}
              afterLabel={nameOf(to, attempts)}
            />
          )}
        </section>
      )}
    </>
  );
}

function AttemptTable({ attempts }: { readonly attempts: readonly AttemptEvent[] }) {
  return (
    <ScrollBox label="Attempts">
      <table className={tables["table"]}>
        <thead>
          <tr>
            <th scope="col">Attempt</th>
            <th scope="col">When</th>
            <th scope="col">Verdict</th>
            <th scope="col" className={tables["number"]}>
              Time
            </th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((attempt) => (
            <tr key={attempt.id}>
              <th scope="row">{attempts.length - attempts.indexOf(attempt)}</th>
              <td>{sayMoment(attempt.at)}</td>
              <td className={styles["verdict"]} data-passed={attempt.passed}>
                {attempt.summary}
              </td>
              <td className={tables["number"]}>{sayDuration(attempt.spent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface AttemptChoiceProps {
  readonly label: string;
  readonly attempts: readonly AttemptEvent[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function AttemptChoice({ label, attempts, chosen, onChoose }: AttemptChoiceProps) {
  return (
    <label className={styles["choice"]}>
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        {attempts.map((attempt) => (
          <option key={attempt.id} value={attempt.id}>
            {nameOf(attempt, attempts)}: {attempt.summary}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The oldest attempt is the first; the list is newest first. */
function nameOf(attempt: AttemptEvent, attempts: readonly AttemptEvent[]): string {
  return `attempt ${attempts.length - attempts.indexOf(attempt)}`;
}
