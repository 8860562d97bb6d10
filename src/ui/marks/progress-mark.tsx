import type { ExerciseId, LessonId } from "#base/ids.ts";
import styles from "./progress-mark.module.css";

/** The place of something that is still being written. */
export function PlannedMark() {
  return <span className={styles["mark"]} data-planned="" aria-hidden="true" />;
}

type ProgressMarkProps =
  | { readonly lesson: LessonId }
  | { readonly exercise: ExerciseId }
  /** of the quick start */
  | { readonly step: string };

/**
 * How far one lesson, exercise or step is: an empty ring, half full, a tick. Stands inside an `hp-marks`, which fills it
 * in once the log has answered; its place is reserved.
 */
export function ProgressMark(props: ProgressMarkProps) {
  return (
    <span className={styles["mark"]} {...attributeOf(props)}>
      <span className="visually-hidden" data-mark-text="">
        not started
      </span>
    </span>
  );
}

function attributeOf(props: ProgressMarkProps): Readonly<Record<`data-${string}`, string>> {
  if ("lesson" in props) return { "data-mark-lesson": props.lesson };
  return "exercise" in props ? { "data-mark-exercise": props.exercise } : { "data-mark-step": props.step };
}
