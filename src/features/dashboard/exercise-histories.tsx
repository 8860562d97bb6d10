import { useState } from "react";
import type { Catalog, Exercise } from "#course/catalog.ts";
import { exerciseProgress } from "#progress/queries.ts";
import type { ExerciseProgress, ProgressState } from "#progress/state.ts";
import { hrefOf } from "#ui/href.ts";
import { sayDuration } from "#ui/lasting.ts";
import { AttemptHistory } from "./attempt-history.tsx";
import type { DashboardServices } from "./dashboard-props.ts";
import styles from "./exercise-histories.module.css";

interface ExerciseHistoriesProps {
  readonly state: ProgressState;
  readonly catalog: Catalog;
  readonly log: DashboardServices["log"] | undefined;
}

/** One row for each exercise that was begun; its attempts load when the row is opened. */
export function ExerciseHistories({ state, catalog, log }: ExerciseHistoriesProps) {
  const begun = catalog.exercises.flatMap((exercise) => {
    const progress = exerciseProgress(state, exercise.id);
    return progress ? [{ exercise, progress }] : [];
  });
  if (begun.length === 0) {
    return (
      <p className={styles["empty"]}>
        No exercise was begun yet. <a href={hrefOf("/exercises")}>All exercises</a>
      </p>
    );
  }
  return (
    <ul>
      {begun.map(({ exercise, progress }) => (
        <li key={exercise.id}>
          <ExerciseRow exercise={exercise} progress={progress} log={log} />
        </li>
      ))}
    </ul>
  );
}

interface ExerciseRowProps {
  readonly exercise: Exercise;
  readonly progress: ExerciseProgress;
  readonly log: DashboardServices["log"] | undefined;
}

function ExerciseRow({ exercise, progress, log }: ExerciseRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { attempts, bestTests, passedAt, spent } = progress;
  return (
    <details className={styles["row"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles["summary"]}>
        <span className={styles["title"]}>{exercise.title}</span>
        <span className={styles["standing"]} data-passed={passedAt !== undefined}>
          {passedAt === undefined ? sayBest(bestTests) : "passed"}
        </span>
        <span>
          {attempts} {attempts === 1 ? "attempt" : "attempts"}
        </span>
        <span>{sayDuration(spent)}</span>
      </summary>
      <div className={styles["inside"]}>
        <p>
          <a href={hrefOf(`/exercises/${exercise.id}`)}>Open the exercise</a>
        </p>
        {isOpen && log && <AttemptHistory exercise={exercise.id} attempts={attempts} log={log} />}
      </div>
    </details>
  );
}

function sayBest({ passed, total }: ExerciseProgress["bestTests"]): string {
  return total === 0 ? "begun" : `best: ${passed} of ${total} tests`;
}
