import { unreachable } from "#base/assert.ts";
import type { Timestamp } from "#base/units.ts";
import type { AttemptEvent, PredictionEvent, ProgressEvent, StoredEvent } from "./event.ts";
import { asKnown } from "./known-event.ts";
import { own, setOwn } from "./own.ts";
import { pageOf } from "./page-of.ts";
import type {
  CheckProgress,
  ExerciseProgress,
  LessonProgress,
  PredictionProgress,
  ProgressState,
} from "./state.ts";

/** Raise it whenever `reduce` gives another state for the same log: stored snapshots are then made anew. */
export const REDUCER_VERSION = 2;

type Draft = { -readonly [K in keyof ProgressState]: ProgressState[K] } & {
  lessons: Record<string, LessonProgress>;
  exercises: Record<string, ExerciseProgress>;
};

/**
 * The state after `events`, whatever their order. Each event must be given once in all: the log sees to that by id.
 * Neither argument is changed.
 */
export function reduce(state: ProgressState, events: Iterable<StoredEvent>): ProgressState {
  const draft: Draft = { ...state, lessons: { ...state.lessons }, exercises: { ...state.exercises } };
  for (const stored of events) {
    draft.events += 1;
    const event = asKnown(stored);
    if (!event) continue;
    draft.latest = later(draft.latest, { at: event.at, page: pageOf(event) });
    apply(draft, event);
  }
  return draft;
}

function apply(draft: Draft, event: ProgressEvent): void {
  switch (event.kind) {
    case "lesson-opened":
      setOwn(draft.lessons, event.lesson, touched(own(draft.lessons, event.lesson), event.at));
      return;
    case "lesson-finished": {
      const lesson = touched(own(draft.lessons, event.lesson), event.at);
      setOwn(draft.lessons, event.lesson, { ...lesson, finishedAt: earliest(lesson.finishedAt, event.at) });
      return;
    }
    case "check-answered": {
      const lesson = touched(own(draft.lessons, event.lesson), event.at);
      const check = answered(own(lesson.checks, event.check), event.at, event.right);
      setOwn(draft.lessons, event.lesson, { ...lesson, checks: { ...lesson.checks, [event.check]: check } });
      return;
    }
    case "attempt-graded": {
      const exercise = tried(own(draft.exercises, event.exercise), event.at);
      setOwn(draft.exercises, event.exercise, attempted(exercise, event));
      return;
    }
    case "hint-opened": {
      const exercise = tried(own(draft.exercises, event.exercise), event.at);
      const hintsOpened = Math.max(exercise.hintsOpened ?? 0, event.hint);
      setOwn(draft.exercises, event.exercise, { ...exercise, hintsOpened });
      return;
    }
    case "solution-opened": {
      const exercise = tried(own(draft.exercises, event.exercise), event.at);
      const solutionOpenedAt = earliest(exercise.solutionOpenedAt, event.at);
      setOwn(draft.exercises, event.exercise, { ...exercise, solutionOpenedAt });
      return;
    }
    case "prediction-made": {
      const exercise = tried(own(draft.exercises, event.exercise), event.at);
      const prediction = predicted(own(exercise.predictions ?? {}, event.prediction), event);
      const predictions = { ...exercise.predictions, [event.prediction]: prediction };
      setOwn(draft.exercises, event.exercise, { ...exercise, predictions });
      return;
    }
    case "quick-start-step-done":
      if (!draft.quickStart.includes(event.step)) draft.quickStart = [...draft.quickStart, event.step].sort();
      draft.quickStartAt = Math.max(draft.quickStartAt ?? 0, event.at);
      return;
    default:
      unreachable(event);
  }
}

function touched(lesson: LessonProgress | undefined, at: Timestamp): LessonProgress {
  if (!lesson) return { openedAt: at, lastAt: at, checks: {} };
  return { ...lesson, openedAt: Math.min(lesson.openedAt, at), lastAt: Math.max(lesson.lastAt, at) };
}

function answered(check: CheckProgress | undefined, at: Timestamp, right: boolean): CheckProgress {
  if (!check) return { firstAt: at, firstTry: right, right };
  const everRight = check.right || right;
  if (at > check.firstAt) return { ...check, right: everRight };
  // Two answers in one millisecond have no order: the less flattering one counts, so that the result has none either.
  const firstTry = at < check.firstAt ? right : check.firstTry && right;
  return { firstAt: at, firstTry, right: everRight };
}

function tried(exercise: ExerciseProgress | undefined, at: Timestamp): ExerciseProgress {
  if (!exercise) return { attempts: 0, lastAt: at, spent: 0, bestTests: { passed: 0, total: 0 } };
  return { ...exercise, lastAt: Math.max(exercise.lastAt, at) };
}

function attempted(exercise: ExerciseProgress, attempt: AttemptEvent): ExerciseProgress {
  const tests = { passed: attempt.testsPassed, total: attempt.testsTotal };
  return {
    ...exercise,
    attempts: exercise.attempts + 1,
    spent: exercise.spent + attempt.spent,
    bestTests: better(exercise.bestTests, tests),
    ...(attempt.passed ? { passedAt: earliest(exercise.passedAt, attempt.at) } : {}),
  };
}

function predicted(before: PredictionProgress | undefined, event: PredictionEvent): PredictionProgress {
  if (!before) return { first: event, times: 1 };
  const { first, times } = before;
  // Two of one millisecond have no order but that of their ids, which is the same everywhere.
  const isEarlier = event.at === first.at ? event.id < first.id : event.at < first.at;
  return { first: isEarlier ? event : first, times: times + 1 };
}

type Tests = ExerciseProgress["bestTests"];

/** The larger share passed; of equal shares the one of more tests. A total order, so any order of attempts agrees. */
function better(a: Tests, b: Tests): Tests {
  const difference = a.passed * b.total - b.passed * a.total || a.passed - b.passed || a.total - b.total;
  return difference >= 0 ? a : b;
}

function earliest(a: Timestamp | undefined, b: Timestamp): Timestamp {
  return a === undefined ? b : Math.min(a, b);
}

type Place = NonNullable<ProgressState["latest"]>;

function later(a: Place | undefined, b: Place): Place {
  if (!a) return b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.page >= b.page ? a : b;
}
