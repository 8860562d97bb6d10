import fc from "fast-check";
import type { CheckId, EventId, ExerciseId, LessonId } from "#base/ids.ts";
import type { ProgressEvent, ProgressFact, StoredEvent } from "../event.ts";

/*
 * Random logs for property tests. Few names and few times, so that events meet: the same lesson twice, two answers
 * in one millisecond, ids that are also names of built-in properties.
 */

const lesson = fc.constantFrom("first-cache", "first-profile", "constructor").map((id) => id as LessonId);
const exercise = fc
  .constantFrom("cache/simple-cache", "worker-pool/limit", "constructor/prototype")
  .map((id) => id as ExerciseId);
const check = fc.constantFrom("hit-ratio", "constructor").map((id) => id as CheckId);
const at = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 8_640_000_000_000_000 }));

const attempt = fc
  .record(
    {
      exercise,
      verdict: fc.constantFrom("passed", "failed", "timed out"),
      summary: fc.string({ unit: "binary" }),
      passed: fc.boolean(),
      tests: fc.tuple(fc.nat(20), fc.nat(20)),
      source: fc.string({ unit: "binary" }),
      spent: fc.nat(100_000),
      figures: fc.array(
        fc.record({
          label: fc.string(),
          value: fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((value) => value + 0),
          unit: fc.string(),
        }),
        { maxLength: 2 },
      ),
      stacks: fc.stringMatching(/^([a-z ]{1,9}(;[a-z]{1,9}){0,3} [1-9]\d{0,5}\n){0,4}$/),
    },
    // Attempts of runs that count nothing, and those from before stacks were kept, have none.
    { requiredKeys: ["exercise", "verdict", "summary", "passed", "tests", "source", "spent", "figures"] },
  )
  .map(({ tests: [a, b], ...rest }): ProgressFact => ({
    kind: "attempt-graded",
    ...rest,
    testsPassed: Math.min(a, b),
    testsTotal: Math.max(a, b),
  }));

/** Any fact that this build can write. */
export const anyFact: fc.Arbitrary<ProgressFact> = fc.oneof(
  attempt,
  fc.record({ kind: fc.constant("lesson-opened" as const), lesson }),
  fc.record({ kind: fc.constant("lesson-finished" as const), lesson }),
  fc.record({
    kind: fc.constant("check-answered" as const),
    lesson,
    check,
    answer: fc.string(),
    right: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("quick-start-step-done" as const),
    step: fc.constantFrom("measure", "cache"),
  }),
  fc.record({ kind: fc.constant("hint-opened" as const), exercise, hint: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("solution-opened" as const), exercise }),
);

const id = fc.uuid().map((uuid) => uuid as EventId);

/** Any event that this build can write. */
const anyKnownEvent: fc.Arbitrary<ProgressEvent> = fc
  .tuple(id, at, anyFact)
  .map(([eventId, time, fact]) => ({ ...fact, id: eventId, at: time, v: 1 }));

const newer = fc.tuple(id, at, fc.integer({ min: 1, max: 3 })).map(
  ([eventId, time, rating]): StoredEvent =>
    // A kind and a field that only a newer build knows: the type has no word for them.
    ({ id: eventId, at: time, v: 1, kind: "card-reviewed", rating }) as StoredEvent,
);
const newerVersion = anyKnownEvent.map((event): StoredEvent => ({ ...event, v: 2 }));

/** Any event that a log may hold. */
export const anyEvent: fc.Arbitrary<StoredEvent> = fc.oneof(
  { weight: 8, arbitrary: anyKnownEvent },
  { weight: 1, arbitrary: newer },
  { weight: 1, arbitrary: newerVersion },
);

/** A log: events of distinct ids. */
export const anyLog: fc.Arbitrary<readonly StoredEvent[]> = fc.uniqueArray(anyEvent, {
  selector: (event) => event.id,
  maxLength: 40,
});
