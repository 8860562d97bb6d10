import type { CheckId, EventId, ExerciseId, LessonId } from "#base/ids.ts";
import type { Milliseconds, Timestamp } from "#base/units.ts";

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
  | { readonly kind: "solution-opened"; readonly exercise: ExerciseId };

export type AttemptEvent = Extract<ProgressEvent, { kind: "attempt-graded" }>;

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
