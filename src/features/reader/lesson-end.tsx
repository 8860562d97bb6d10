import type { LessonId } from "#base/ids.ts";
import { Button } from "#ui/button.tsx";
import styles from "./lesson-end.module.css";

interface LessonEndProps {
  readonly lesson: LessonId;
  readonly checks: number;
}

/** Where the text ends: says what is still open and lets the reader call the lesson finished. */
export function LessonEnd({ lesson, checks }: LessonEndProps) {
  return (
    <hp-lesson lesson={lesson} className={`with-script ${styles["end"] ?? ""}`} data-shows-progress="">
      <p role="status" data-standing-text="">
        {checks === 0
          ? "The end of the lesson."
          : `The lesson has ${checks} ${checks === 1 ? "check" : "checks"}.`}
      </p>
      <Button data-finish="">Mark as finished</Button>
    </hp-lesson>
  );
}
