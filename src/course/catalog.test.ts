import { describe, expect, it } from "vitest";
import type { ExerciseId, LessonId } from "#base/ids.ts";
import {
  aheadOfLessonAfter,
  exerciseAfter,
  exercisesOf,
  type Catalog,
  type Exercise,
  type Lesson,
} from "./catalog.ts";

const exercise = (id: string, lesson: string, minutes = 30): Exercise => ({
  id: id as ExerciseId,
  family: id.split("/")[0] ?? "",
  title: id,
  summary: "",
  level: "intermediate",
  minutes,
  concepts: [],
  limits: { test: 2_000, load: 2_000 },
  lesson: lesson as LessonId,
  tests: [],
});

const WRITTEN: Lesson = {
  id: "flame-graphs" as LessonId,
  title: "",
  description: "",
  minutes: 10,
  objectives: [],
  concepts: [],
  level: "intermediate",
  exercises: ["profiler/fold", "profiler/diff"] as readonly string[] as readonly ExerciseId[],
};

const FOLD = exercise("profiler/fold", "flame-graphs");
const DIFF = exercise("profiler/diff", "flame-graphs");
const LRU = exercise("cache/lru", "multi-level-caching");
const QUEUE = exercise("worker-pool/bounded-queue", "worker-pools", 60);
const LIMIT = exercise("worker-pool/limit", "worker-pools", 45);

const CATALOG: Catalog = {
  levels: [
    {
      slug: "intermediate",
      number: 2,
      title: "",
      promise: "",
      hours: [4, 6],
      prerequisites: [],
      lessons: [WRITTEN.id],
      planned: ["flame-graphs", "multi-level-caching", "worker-pools"].map((slug) => ({ slug, title: slug })),
    },
  ],
  lessons: [WRITTEN],
  exercises: [FOLD, DIFF, LRU, QUEUE, LIMIT],
};

it("a level has the exercises that its lessons list, and those ahead of their lessons", () => {
  const [level] = CATALOG.levels;
  expect(level && exercisesOf(CATALOG, level)).toEqual([FOLD, DIFF, LRU, LIMIT, QUEUE]);
});

describe("what comes after an exercise", () => {
  it("is the next one in the list of its lesson", () => {
    expect(exerciseAfter(CATALOG, FOLD.id)).toBe(DIFF);
    expect(exerciseAfter(CATALOG, DIFF.id)).toBe(undefined);
  });

  it("is, where the lesson is still to be written, the next in the order of the plan, the shorter first", () => {
    expect(aheadOfLessonAfter(CATALOG, LRU)).toBe(LIMIT);
    expect(aheadOfLessonAfter(CATALOG, LIMIT)).toBe(QUEUE);
    expect(aheadOfLessonAfter(CATALOG, QUEUE)).toBe(undefined);
  });

  it("is, after the last of the lessons that are written, the first that is ahead of its lesson", () => {
    expect(aheadOfLessonAfter(CATALOG, DIFF)).toBe(LRU);
  });
});
