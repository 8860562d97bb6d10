import type { ExerciseId, LessonId } from "#base/ids.ts";
import type { Catalog, Exercise, Lesson, Level } from "#course/catalog.ts";
import type { LevelSlug } from "#course/level.ts";

const lesson = (id: string, level: LevelSlug, exercises: readonly string[]): Lesson => ({
  id: id as LessonId,
  title: `Lesson ${id}`,
  description: "",
  minutes: 10,
  objectives: [],
  concepts: [],
  level,
  exercises: exercises as readonly ExerciseId[],
});

const exercise = (id: string, of: string, level: LevelSlug): Exercise => ({
  id: id as ExerciseId,
  family: id.split("/")[0] ?? "",
  title: `Exercise ${id}`,
  summary: "",
  level,
  minutes: 20,
  concepts: [],
  limits: { test: 2000, load: 2000 },
  lesson: of as LessonId,
  tests: [],
});

const level = (slug: LevelSlug, number: number, lessons: readonly string[]): Level => ({
  slug,
  number,
  title: slug,
  promise: "",
  hours: [1, 2],
  prerequisites: [],
  planned: [{ slug: "planned", title: "Not counted" }],
  lessons: lessons as readonly LessonId[],
});

/** Two lessons and two exercises in one level, a lesson that shares an exercise in the next, an empty one. */
export const SMALL_CATALOG: Catalog = {
  levels: [
    level("fundamentals", 1, ["first-profile", "first-cache"]),
    level("intermediate", 2, ["worker-pools"]),
    level("advanced", 3, []),
  ],
  lessons: [
    lesson("first-profile", "fundamentals", ["profiler/stopwatch"]),
    lesson("first-cache", "fundamentals", ["cache/simple-cache"]),
    lesson("worker-pools", "intermediate", ["worker-pool/limit", "cache/simple-cache"]),
  ],
  exercises: [
    exercise("profiler/stopwatch", "first-profile", "fundamentals"),
    exercise("cache/simple-cache", "first-cache", "fundamentals"),
    exercise("worker-pool/limit", "worker-pools", "intermediate"),
  ],
};
