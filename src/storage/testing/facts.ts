import type { ExerciseId, LessonId, PredictionId } from "#base/ids.ts";
import type { AttemptEvent, EventHeader, ProgressFact } from "#progress/event.ts";

export const LESSON = "first-cache" as LessonId;
export const EXERCISE = "cache/simple-cache" as ExerciseId;

export const opened: ProgressFact = { kind: "lesson-opened", lesson: LESSON };

export const predicted: ProgressFact = {
  kind: "prediction-made",
  exercise: EXERCISE,
  prediction: "hit-ratio" as PredictionId,
  topic: "cache",
  attemptsBefore: 0,
  asked: "number",
  answer: 0.6,
  actual: 0.75,
  unit: "%",
  score: Math.log(1.25),
};

/** An attempt at the exercise, told apart by its source. */
export function attempt(source: string, passed = false): Omit<AttemptEvent, keyof EventHeader> {
  return {
    kind: "attempt-graded",
    exercise: EXERCISE,
    verdict: passed ? "passed" : "failed",
    summary: passed ? "Passed: 7 of 7 tests" : "Failed: 3 of 7 tests",
    passed,
    testsPassed: passed ? 7 : 3,
    testsTotal: 7,
    source,
    spent: 1000,
    figures: [{ label: "hit ratio", value: 0.5, unit: "" }],
  };
}
