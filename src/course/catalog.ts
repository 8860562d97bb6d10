import type { ExerciseId, LessonId } from "#base/ids.ts";
import type { TaskFrontmatter } from "./exercise.ts";
import type { LessonFrontmatter } from "./lesson.ts";
import type { LevelFile, LevelSlug } from "./level.ts";

/** Everything the screens need to know of the whole course: a line a lesson, never its prose. */
export interface Catalog {
  readonly levels: readonly Level[];
  readonly lessons: readonly Lesson[];
  readonly exercises: readonly Exercise[];
}

export interface Level extends LevelFile {
  readonly slug: LevelSlug;
  /** 1 to 4 */
  readonly number: number;
  /** in reading order */
  readonly lessons: readonly LessonId[];
}

export interface Lesson extends Omit<LessonFrontmatter, "id" | "exercises"> {
  readonly id: LessonId;
  readonly level: LevelSlug;
  readonly exercises: readonly ExerciseId[];
}

export interface Exercise extends Omit<TaskFrontmatter, "id" | "lesson" | "predictions"> {
  readonly id: ExerciseId;
  readonly family: string;
  readonly lesson: LessonId;
  /** names of its tests in order, groups joined by " › " */
  readonly tests: readonly string[];
}

/** The lesson after `id` in the order of the course, if there is one. */
export function lessonAfter(catalog: Catalog, id: LessonId): Lesson | undefined {
  const order = catalog.levels.flatMap((level) => level.lessons);
  const next = order[order.indexOf(id) + 1];
  return order.includes(id) ? catalog.lessons.find((lesson) => lesson.id === next) : undefined;
}

/** The lesson before `id` in the order of the course, if there is one. */
export function lessonBefore(catalog: Catalog, id: LessonId): Lesson | undefined {
  const order = catalog.levels.flatMap((level) => level.lessons);
  const previous = order[order.indexOf(id) - 1];
  return catalog.lessons.find((lesson) => lesson.id === previous);
}

/** The exercise that follows `id` within its lesson's list, if there is one. */
export function exerciseAfter(catalog: Catalog, id: ExerciseId): Exercise | undefined {
  const lesson = catalog.lessons.find((candidate) => candidate.exercises.includes(id));
  const next = lesson?.exercises[lesson.exercises.indexOf(id) + 1];
  return catalog.exercises.find((exercise) => exercise.id === next);
}

/** The exercises of a level: those that its lessons list, in reading order and each once, then those ahead of their lessons. */
export function exercisesOf(catalog: Catalog, level: Level): readonly Exercise[] {
  const lessons = level.lessons.flatMap((id) => catalog.lessons.find((lesson) => lesson.id === id) ?? []);
  const listed = new Set(lessons.flatMap((lesson) => lesson.exercises));
  return [
    ...[...listed].flatMap((id) => catalog.exercises.find((exercise) => exercise.id === id) ?? []),
    ...exercisesAhead(catalog, level),
  ];
}

/** The exercises of a level whose lessons are still to be written, in the order of the plan, the shorter first. */
export function exercisesAhead(catalog: Catalog, level: Level): readonly Exercise[] {
  return level.planned
    .filter(({ slug }) => catalog.lessons.every((lesson) => lesson.id !== slug))
    .flatMap(({ slug }) => catalog.exercises.filter(({ lesson }) => lesson === slug).toSorted(byMinutes));
}

/** The exercise that follows `exercise` among those of its level that are ahead of their lessons; after any other the first of them. */
export function aheadOfLessonAfter(catalog: Catalog, exercise: Exercise): Exercise | undefined {
  const level = catalog.levels.find(({ slug }) => slug === exercise.level);
  const ahead = level ? exercisesAhead(catalog, level) : [];
  return ahead[ahead.findIndex(({ id }) => id === exercise.id) + 1];
}

const byMinutes = (a: Exercise, b: Exercise) => a.minutes - b.minutes;
