import type { ExerciseId, LessonId } from "#base/ids.ts";
import type { Milliseconds, Ratio } from "#base/units.ts";
import { exercisesOf, type Catalog, type Exercise, type Lesson, type Level } from "#course/catalog.ts";
import { own } from "./own.ts";
import type { ExerciseProgress, LessonProgress, ProgressState } from "./state.ts";

export type Standing = "not started" | "started" | "done";

/** What a level's card and the rows of /progress show. */
export interface LevelProgress {
  readonly level: Level["slug"];
  readonly lessonsDone: number;
  readonly lessonsTotal: number;
  readonly exercisesPassed: number;
  readonly exercisesTotal: number;
  /** lessons finished and exercises passed, of all of both; 0 where the level has neither yet */
  readonly done: Ratio;
  readonly attempts: number;
  readonly spent: Milliseconds;
}

/** Done is finished; read or answered in part is started. */
export function lessonStanding(state: ProgressState, id: LessonId): Standing {
  const lesson = lessonProgress(state, id);
  if (!lesson) return "not started";
  return lesson.finishedAt === undefined ? "started" : "done";
}

/** Done is passed once, for ever; an attempt, a hint or the solution opened is started. */
export function exerciseStanding(state: ProgressState, id: ExerciseId): Standing {
  const exercise = exerciseProgress(state, id);
  if (!exercise) return "not started";
  return exercise.passedAt === undefined ? "started" : "done";
}

export function lessonProgress(state: ProgressState, id: LessonId): LessonProgress | undefined {
  return own(state.lessons, id);
}

export function exerciseProgress(state: ProgressState, id: ExerciseId): ExerciseProgress | undefined {
  return own(state.exercises, id);
}

/** The lessons of a level in reading order, and its exercises, those ahead of their lessons last. */
export function contentsOf(
  catalog: Catalog,
  level: Level,
): { readonly lessons: readonly Lesson[]; readonly exercises: readonly Exercise[] } {
  const lessons = level.lessons.flatMap((id) => catalog.lessons.find((lesson) => lesson.id === id) ?? []);
  return { lessons, exercises: exercisesOf(catalog, level) };
}

/** How far each level is, in the order of the course. */
export function levelsProgress(state: ProgressState, catalog: Catalog): readonly LevelProgress[] {
  return catalog.levels.map((level) => {
    const { lessons, exercises } = contentsOf(catalog, level);
    const tried = exercises.flatMap((exercise) => exerciseProgress(state, exercise.id) ?? []);
    const lessonsDone = lessons.filter((lesson) => lessonStanding(state, lesson.id) === "done").length;
    const exercisesPassed = tried.filter((exercise) => exercise.passedAt !== undefined).length;
    const total = lessons.length + exercises.length;
    return {
      level: level.slug,
      lessonsDone,
      lessonsTotal: lessons.length,
      exercisesPassed,
      exercisesTotal: exercises.length,
      done: total === 0 ? 0 : (lessonsDone + exercisesPassed) / total,
      attempts: sum(tried.map((exercise) => exercise.attempts)),
      spent: sum(tried.map((exercise) => exercise.spent)),
    };
  });
}

/** Sums over the whole log, exercises that have left the course included: work done stays done. */
export function totals(state: ProgressState): {
  readonly attempts: number;
  readonly passed: number;
  readonly lessonsDone: number;
  readonly spent: Milliseconds;
} {
  const exercises = Object.values(state.exercises);
  return {
    attempts: sum(exercises.map((exercise) => exercise.attempts)),
    passed: exercises.filter((exercise) => exercise.passedAt !== undefined).length,
    lessonsDone: Object.values(state.lessons).filter((lesson) => lesson.finishedAt !== undefined).length,
    spent: sum(exercises.map((exercise) => exercise.spent)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
