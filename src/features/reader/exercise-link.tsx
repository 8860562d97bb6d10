import type { ReactNode } from "react";
import type { Exercise } from "#course/catalog.ts";
import { ProgressMark } from "#ui/marks/progress-mark.tsx";
import { sayMinutes } from "#ui/lasting.ts";
import styles from "./exercise-link.module.css";

interface ExerciseLinkProps {
  readonly exercise: Pick<Exercise, "id" | "title" | "minutes">;
  /** why now; the exercise's summary where a list shows it */
  readonly children: ReactNode;
}

/** The way from the text to the exercise, with how far the reader is in it. */
export function ExerciseLink({ exercise, children }: ExerciseLinkProps) {
  return (
    <hp-marks data-shows-progress="" className={styles["link"]}>
      <ProgressMark exercise={exercise.id} />
      <div>
        <p className={styles["title"]}>
          <a href={`/exercises/${exercise.id}`}>{exercise.title}</a>
          <span className={styles["minutes"]}>Exercise, {sayMinutes(exercise.minutes)}</span>
        </p>
        <div className={styles["why"]}>{children}</div>
      </div>
    </hp-marks>
  );
}
