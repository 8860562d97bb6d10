import type { CheckId, EventId, ExerciseId, LessonId, PredictionId } from "#base/ids.ts";
import type { Milliseconds, Ratio, Timestamp } from "#base/units.ts";

/** What is the same in every event. Once written, an event never changes. */
export interface EventHeader {
  readonly id: EventId;
  readonly at: Timestamp;
  /** version of this kind's shape */
  readonly v: 1;
}

export type ProgressEvent = EventHeader & ProgressFact;

/** What happened. Persisted names: a kind or field is never renamed or reused. */
export type ProgressFact =
  | { readonly kind: "lesson-opened"; readonly lesson: LessonId }
  | { readonly kind: "lesson-finished"; readonly lesson: LessonId }
  | {
      readonly kind: "check-answered";
      readonly lesson: LessonId;
      readonly check: CheckId;
      readonly answer: string;
      readonly right: boolean;
    }
  | {
      readonly kind: "attempt-graded";
      readonly exercise: ExerciseId;
      /** the verdict's word and the sentence shown with it */
      readonly verdict: string;
      readonly summary: string;
      readonly passed: boolean;
      readonly testsPassed: number;
      readonly testsTotal: number;
      /** the submission as it was judged */
      readonly source: string;
      /** time the workbench was visible and in use since the last attempt */
      readonly spent: Milliseconds;
      readonly figures: readonly { readonly label: string; readonly value: number; readonly unit: string }[];
      /** where the counted cost went, as collapsed stacks (`a;b;c 12`) of at most 8 kB; absent where none was counted */
      readonly stacks?: string;
    }
  | { readonly kind: "quick-start-step-done"; readonly step: string }
  | { readonly kind: "hint-opened"; readonly exercise: ExerciseId; readonly hint: number }
  | { readonly kind: "solution-opened"; readonly exercise: ExerciseId }
  | PredictionFact;

/** A prediction that was made before a run, and what the run then measured. */
export type PredictionFact = {
  readonly kind: "prediction-made";
  readonly exercise: ExerciseId;
  readonly prediction: PredictionId;
  /** one of the course's topics when it was made */
  readonly topic: string;
  /** attempts at the exercise graded before this run: with 0, nothing of it had been seen */
  readonly attemptsBefore: number;
} & ScoredAnswer;

/** An answer beside what was measured. Another form of answer is another version of the event. */
export type ScoredAnswer =
  | {
      readonly asked: "number";
      readonly answer: number;
      readonly actual: number;
      /** of both; with `%` they are ratios */
      readonly unit: string;
      /** |ln(answer ÷ actual)|: see `score-prediction.ts` */
      readonly score: number;
    }
  | {
      readonly asked: "choice" | "growth";
      readonly answer: string;
      readonly actual: string;
      /** the probability given to the answer */
      readonly sure: Ratio;
      /** how many answers there were */
      readonly options: number;
      /** Brier score, 0 to 2 */
      readonly score: number;
    }
  | {
      readonly asked: "hot-line";
      /** lines of the submission, from 1 */
      readonly answer: number;
      readonly actual: number;
      /** 1 for the line itself, else 0 */
      readonly score: number;
    };

export type AttemptEvent = Extract<ProgressEvent, { kind: "attempt-graded" }>;
export type PredictionEvent = EventHeader & PredictionFact;

/**
 * An event as the log holds it: perhaps of a kind or version that a newer build wrote. Such an event is kept,
 * counted and exported again, never interpreted. `asKnown` tells whether this build understands it.
 */
export interface StoredEvent {
  readonly id: EventId;
  readonly at: Timestamp;
  readonly v: number;
  readonly kind: string;
}
