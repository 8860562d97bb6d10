import type { AttemptEvent, ProgressEvent, ProgressFact } from "./event.ts";
import type { ProgressState } from "./state.ts";
import type { ExerciseId } from "#base/ids.ts";

/** The port through which screens reach the log; `storage` implements it. */
export interface EventLog {
  /**
   * Stamps and stores a fact; `state` shows it at once. Resolves once it is durably saved, or where it can't be, once
   * it is kept in memory (see `SaveState`). Never rejects.
   */
  append(fact: ProgressFact): Promise<ProgressEvent>;
  /** The reduction of the whole log; from a snapshot, so its cost does not grow with the log. */
  state(): Promise<ProgressState>;
  /** All attempts at one exercise, oldest first. */
  attempts(exercise: ExerciseId): Promise<readonly AttemptEvent[]>;
  /** Calls back after any change, from this tab or another. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}
