import type { ExerciseId, LessonId } from "#base/ids.ts";
import { exerciseStanding, lessonStanding, type Standing } from "#progress/queries.ts";
import type { ProgressState } from "#progress/state.ts";
import type { ProgressElement } from "../facts.ts";
import { sayTally, type Count } from "./say-tally.ts";

const ATTRIBUTES = {
  markLesson: "data-mark-lesson",
  markExercise: "data-mark-exercise",
  markStep: "data-mark-step",
} as const;

/**
 * `hp-marks`: fills in the marks of the lessons, exercises and steps that stand in it, and the sum of them where it
 * holds a `data-mark-tally`.
 */
class MarksElement extends HTMLElement implements ProgressElement {
  set progress(state: ProgressState) {
    // The build wrote ids of the course into these attributes.
    const lessons = this.#fill("markLesson", (id) => lessonStanding(state, id as LessonId));
    const exercises = this.#fill("markExercise", (id) => exerciseStanding(state, id as ExerciseId));
    this.#fill("markStep", (step) => (state.quickStart.includes(step) ? "done" : "not started"));
    const tally = this.querySelector("[data-mark-tally]");
    if (tally) tally.textContent = sayTally(countDone(lessons), countDone(exercises));
  }

  #fill(kind: keyof typeof ATTRIBUTES, standingOf: (id: string) => Standing): readonly Standing[] {
    return [...this.querySelectorAll<HTMLElement>(`[${ATTRIBUTES[kind]}]`)].map((mark) => {
      const standing = standingOf(mark.dataset[kind] ?? "");
      mark.dataset["standing"] = standing;
      const text = mark.querySelector("[data-mark-text]");
      if (text) text.textContent = standing;
      return standing;
    });
  }
}

function countDone(standings: readonly Standing[]): Count {
  return { done: standings.filter((standing) => standing === "done").length, of: standings.length };
}

customElements.define("hp-marks", MarksElement);
