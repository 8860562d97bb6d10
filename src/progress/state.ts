import type { Milliseconds, Timestamp } from "#base/units.ts";
import type { PredictionEvent } from "./event.ts";

/** What the screens show of the log. Every field merges by union, sum, minimum or maximum, so order never matters. */
export interface ProgressState {
  readonly lessons: Readonly<Record<string, LessonProgress>>;
  readonly exercises: Readonly<Record<string, ExerciseProgress>>;
  /** steps done, sorted by name */
  readonly quickStart: readonly string[];
  /** when the latest of these steps was done */
  readonly quickStartAt?: Timestamp;
  /** the place to continue at: the page of the latest event, as a public address (`/lessons/first-cache`) */
  readonly latest?: { readonly at: Timestamp; readonly page: string };
  /** all events of the log, those not understood too */
  readonly events: number;
}

export interface LessonProgress {
  readonly openedAt: Timestamp;
  readonly lastAt: Timestamp;
  readonly finishedAt?: Timestamp;
  /** by check id: the first answer decides `firstTry` */
  readonly checks: Readonly<Record<string, CheckProgress>>;
}

export interface CheckProgress {
  readonly firstAt: Timestamp;
  readonly firstTry: boolean;
  /** sticky: answered right at least once */
  readonly right: boolean;
}

export interface ExerciseProgress {
  readonly attempts: number;
  /** sticky: the earliest pass */
  readonly passedAt?: Timestamp;
  readonly lastAt: Timestamp;
  readonly spent: Milliseconds;
  readonly bestTests: { readonly passed: number; readonly total: number };
  /** the highest hint opened, from 1 */
  readonly hintsOpened?: number;
  readonly solutionOpenedAt?: Timestamp;
  /** by the prediction's id */
  readonly predictions?: Readonly<Record<string, PredictionProgress>>;
}

export interface PredictionProgress {
  /** the one that counts: nobody had seen its answer */
  readonly first: PredictionEvent;
  /** how often it was made in all, on other devices too */
  readonly times: number;
}

/** The state of an empty log. */
export const EMPTY_STATE: ProgressState = { lessons: {}, exercises: {}, quickStart: [], events: 0 };
