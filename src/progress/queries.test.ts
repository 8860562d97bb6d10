import { describe, expect, it } from "vitest";
import type { ExerciseId, LessonId } from "#base/ids.ts";
import { exerciseStanding, lessonStanding, levelsProgress, totals } from "./queries.ts";
import { EMPTY_STATE, type ExerciseProgress, type ProgressState } from "./state.ts";
import { SMALL_CATALOG } from "./testing/small-catalog.ts";

const tried: ExerciseProgress = {
  attempts: 3,
  lastAt: 9,
  spent: 60_000,
  bestTests: { passed: 2, total: 7 },
};

const state: ProgressState = {
  ...EMPTY_STATE,
  lessons: {
    "first-profile": { openedAt: 1, lastAt: 2, finishedAt: 2, checks: {} },
    "first-cache": { openedAt: 3, lastAt: 3, checks: {} },
  },
  exercises: {
    "profiler/stopwatch": tried,
    "cache/simple-cache": { ...tried, passedAt: 9 },
    "cache/retired": { ...tried, passedAt: 4 },
  },
};

describe("levelsProgress", () => {
  it("[P11] counts finished lessons and passed exercises of each level, not the planned ones", () => {
    expect(levelsProgress(state, SMALL_CATALOG)).toEqual([
      {
        level: "fundamentals",
        lessonsDone: 1,
        lessonsTotal: 2,
        exercisesPassed: 1,
        exercisesTotal: 2,
        done: 0.5,
        attempts: 6,
        spent: 120_000,
      },
      expect.objectContaining({ level: "intermediate", exercisesPassed: 1, exercisesTotal: 2, done: 1 / 3 }),
      expect.objectContaining({ level: "advanced", lessonsTotal: 0, done: 0 }),
    ]);
  });
});

describe("totals", () => {
  it("sums over exercises that have left the course too", () => {
    expect(totals(state)).toEqual({ attempts: 9, passed: 2, lessonsDone: 1, spent: 180_000 });
  });
});

describe("standings", () => {
  it("tell not started, started and done", () => {
    const lessons = ["worker-pools", "first-cache", "first-profile"].map((id) =>
      lessonStanding(state, id as LessonId),
    );
    const exercises = ["worker-pool/limit", "profiler/stopwatch", "cache/simple-cache"].map((id) =>
      exerciseStanding(state, id as ExerciseId),
    );
    expect(lessons).toEqual(["not started", "started", "done"]);
    expect(exercises).toEqual(["not started", "started", "done"]);
  });

  it("[P12] don't take built-in properties for entries", () => {
    expect(lessonStanding(state, "constructor" as LessonId)).toBe("not started");
  });
});
