import type { Catalog } from "#course/catalog.ts";
import { totals } from "#progress/queries.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import { sayDuration } from "#ui/lasting.ts";
import styles from "./totals.module.css";

interface TotalsProps {
  /** undefined until the log has answered */
  readonly state: ProgressState | undefined;
  readonly catalog: Catalog;
}

/** The four sums over everything. */
export function Totals({ state, catalog }: TotalsProps) {
  const sums = totals(state ?? EMPTY_STATE);
  const figures = [
    { label: "lessons finished", value: `${sums.lessonsDone} of ${catalog.lessons.length}` },
    { label: "exercises passed", value: `${sums.passed} of ${catalog.exercises.length}` },
    { label: "attempts", value: sums.attempts.toLocaleString("en") },
    { label: "time in exercises", value: sayDuration(sums.spent) },
  ];
  return (
    <>
      <dl className={styles["totals"]}>
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{state ? value : "–"}</dd>
          </div>
        ))}
      </dl>
      {state?.events === 0 && (
        <p className={styles["empty"]}>
          Nothing yet. Every lesson you read, check you answer and run you make will be kept here.
        </p>
      )}
    </>
  );
}
