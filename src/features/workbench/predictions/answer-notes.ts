import type { ExerciseId } from "#base/ids.ts";
import type { GivenAnswer } from "./predicting.ts";

/** Answers that no run has met yet, kept as long as their tab, so that a reload doesn't lose them. */
export interface AnswerNotes {
  /** By the prediction's id; none where nothing was noted or it can't be read. */
  read(exercise: ExerciseId): Readonly<Record<string, GivenAnswer>>;
  /** Takes the place of what was noted before. What can't be kept is lost with the page. */
  write(exercise: ExerciseId, answers: Readonly<Record<string, GivenAnswer>>): void;
}

/** Notes in `place`, the tab's own storage. Reading `place` may throw. */
export function createAnswerNotes(place: () => Pick<Storage, "getItem" | "setItem">): AnswerNotes {
  const entry = (exercise: ExerciseId) => `hotpath.answers.${exercise}`;
  return {
    read(exercise) {
      try {
        const kept: unknown = JSON.parse(place().getItem(entry(exercise)) ?? "{}");
        if (!isRecord(kept)) return {};
        return Object.fromEntries(
          Object.entries(kept).filter((pair): pair is [string, GivenAnswer] => isAnswer(pair[1])),
        );
      } catch {
        return {};
      }
    },
    write(exercise, answers) {
      try {
        place().setItem(entry(exercise), JSON.stringify(answers));
      } catch {
        // Full or forbidden: the answers stand on the page all the same.
      }
    },
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const isAnswer = (value: unknown): value is GivenAnswer =>
  isRecord(value) && typeof value["text"] === "string" && typeof value["sure"] === "number";
