import { Button } from "#ui/button.tsx";
import { sayMinutes } from "#ui/lasting.ts";
import { dayText } from "./time-text.ts";
import styles from "./workbench-header.module.css";
import type { WorkbenchExercise } from "./workbench-props.ts";
import type { View, WorkbenchState } from "./workbench-state.ts";

interface WorkbenchHeaderProps {
  readonly exercise: WorkbenchExercise;
  readonly state: WorkbenchState;
  readonly onView: (view: View) => void;
}

const VIEWS = [
  { view: "hints", title: "Hints" },
  { view: "solution", title: "Solution" },
  { view: "history", title: "History" },
] as const;

/** What is being worked on, whether it was ever passed, and the help that stands ready. */
export function WorkbenchHeader({ exercise, state, onView }: WorkbenchHeaderProps) {
  const passedAt = state.progress?.passedAt;
  return (
    <header className={styles["header"]}>
      <div>
        <p className={styles["about"]}>
          <a href={exercise.lesson.href}>{exercise.lesson.title}</a>
          <span>{sayMinutes(exercise.minutes)}</span>
          {passedAt !== undefined && <span className={styles["passed"]}>Passed {dayText(passedAt)}</span>}
        </p>
        <h1 className={styles["title"]}>{exercise.title}</h1>
      </div>
      <div className={styles["views"]}>
        {VIEWS.map(({ view, title }) => (
          <Button
            key={view}
            className={styles["view"]}
            aria-pressed={state.view === view}
            disabled={!state.isReady}
            onClick={() => onView(view)}
          >
            {title}
          </Button>
        ))}
      </div>
    </header>
  );
}
