import { describe, expect, it } from "vitest";
import { continueAt } from "./continue-at.ts";
import { EMPTY_STATE, type ExerciseProgress, type LessonProgress, type ProgressState } from "./state.ts";
import { SMALL_CATALOG } from "./testing/small-catalog.ts";

const NOW = 1_800_000_000_000;
const YEAR = 365 * 86_400_000;

const read = (lastAt: number, finished: boolean): LessonProgress => ({
  openedAt: lastAt,
  lastAt,
  checks: {},
  ...(finished ? { finishedAt: lastAt } : {}),
});

const tried = (lastAt: number, passed: boolean): ExerciseProgress => ({
  attempts: 1,
  lastAt,
  spent: 0,
  bestTests: { passed: 0, total: 0 },
  ...(passed ? { passedAt: lastAt } : {}),
});

const at = (state: Partial<ProgressState>) => continueAt({ ...EMPTY_STATE, ...state }, SMALL_CATALOG, NOW);

describe("[P10] continueAt", () => {
  it("leads nowhere before anything was done", () => {
    expect(at({})).toBeUndefined();
  });

  it("leads back to what was left in the middle", () => {
    const lessons = { "first-profile": read(1, true), "first-cache": read(2, false) };
    expect(at({ lessons })).toEqual({
      page: "/lessons/first-cache",
      title: "Lesson first-cache",
      why: "resume",
    });
  });

  it("leads from a finished lesson to its first exercise", () => {
    expect(at({ lessons: { "first-cache": read(2, true) } })).toMatchObject({
      page: "/exercises/cache/simple-cache",
      why: "next",
    });
  });

  it("comes round to what was left out before", () => {
    const done = {
      lessons: { "first-cache": read(1, true), "worker-pools": read(2, true) },
      exercises: { "cache/simple-cache": tried(3, true), "worker-pool/limit": tried(4, true) },
    };
    expect(at(done)).toMatchObject({ page: "/lessons/first-profile", why: "next" });
  });

  it("leads nowhere when all is done", () => {
    const lessons = {
      "first-profile": read(1, true),
      "first-cache": read(1, true),
      "worker-pools": read(2, true),
    };
    const exercises = {
      "cache/simple-cache": tried(3, true),
      "worker-pool/limit": tried(4, true),
      "profiler/stopwatch": tried(4, true),
    };
    expect(at({ lessons, exercises })).toBeUndefined();
  });

  it("leads back to a quick start that was begun, and on from one that is done", () => {
    const begun = { quickStart: ["measure"], quickStartAt: 5 };
    expect(at({ ...begun, lessons: { "first-cache": read(2, false) } })).toMatchObject({
      page: "/quick-start",
    });
    const done = { quickStart: ["cache", "load", "measure", "monitor"], quickStartAt: 5 };
    expect(at(done)).toMatchObject({ page: "/lessons/first-profile", why: "next" });
  });

  it("passes over activity of a clock that ran a year ahead, unless there is no other", () => {
    const ahead = read(NOW + YEAR, false);
    expect(at({ lessons: { "first-profile": ahead, "first-cache": read(NOW, false) } })).toMatchObject({
      page: "/lessons/first-cache",
    });
    expect(at({ lessons: { "first-profile": ahead } })).toMatchObject({ page: "/lessons/first-profile" });
  });
});
