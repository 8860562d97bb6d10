import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckId, EventId, ExerciseId, LessonId } from "#base/ids.ts";
import type { AttemptEvent, ProgressEvent, ProgressFact } from "./event.ts";
import { reduce } from "./reduce.ts";
import { EMPTY_STATE } from "./state.ts";
import { anyLog } from "./testing/arbitrary-events.ts";

const lesson = "first-cache" as LessonId;
const exercise = "cache/simple-cache" as ExerciseId;
const check = "hit-ratio" as CheckId;
let serial = 0;

function event(at: number, fact: ProgressFact): ProgressEvent {
  serial += 1;
  return { ...fact, id: `event-${serial}` as EventId, at, v: 1 };
}

function attempt(at: number, passed: boolean, testsPassed: number, testsTotal = 7): AttemptEvent {
  const rest = { verdict: "", summary: "", source: "", spent: 1000, figures: [] };
  const fact = { kind: "attempt-graded" as const, exercise, passed, testsPassed, testsTotal, ...rest };
  return { ...fact, id: `attempt-${at}` as EventId, at, v: 1 };
}

const shuffled = anyLog.chain((log) =>
  fc.tuple(fc.constant(log), fc.shuffledSubarray([...log], { minLength: log.length, maxLength: log.length })),
);

describe("reduce", () => {
  it("[P1] gives the same state for any order of the events", () => {
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        expect(reduce(EMPTY_STATE, other)).toEqual(reduce(EMPTY_STATE, log));
      }),
    );
  });

  it("[P2] gives the same state from a snapshot and its tail as from the whole log", () => {
    fc.assert(
      fc.property(shuffled, fc.nat(40), ([log, other], cut) => {
        const snapshot = structuredClone(reduce(EMPTY_STATE, other.slice(0, cut)));
        expect(reduce(snapshot, other.slice(cut))).toEqual(reduce(EMPTY_STATE, log));
      }),
    );
  });

  it("[P13] changes neither the state nor the events it is given", () => {
    fc.assert(
      fc.property(anyLog, anyLog, (before, after) => {
        const state = reduce(EMPTY_STATE, before);
        const copies = structuredClone([state, after]);
        reduce(state, after);
        expect([state, after]).toEqual(copies);
      }),
    );
    expect(EMPTY_STATE).toEqual({ lessons: {}, exercises: {}, quickStart: [], events: 0 });
  });

  it("[P12] takes ids that are names of built-in properties as any other", () => {
    const odd = "constructor" as LessonId;
    const proto = "__proto__" as LessonId;
    const state = reduce(EMPTY_STATE, [
      event(5, { kind: "lesson-opened", lesson: odd }),
      event(6, { kind: "lesson-finished", lesson: proto }),
    ]);
    expect(state.lessons[odd]).toEqual({ openedAt: 5, lastAt: 5, checks: {} });
    expect(Object.keys(state.lessons)).toEqual(["constructor", "__proto__"]);
    expect({}).not.toHaveProperty("finishedAt");
  });

  it("[P6] counts events of unknown kinds and newer versions and reads nothing out of them", () => {
    const state = reduce(EMPTY_STATE, [
      { id: "a" as EventId, at: 9, v: 1, kind: "card-reviewed" },
      { ...event(9, { kind: "lesson-opened", lesson }), v: 2 },
      { id: "b" as EventId, at: 9, v: 1, kind: "toString" },
    ]);
    expect(state).toEqual({ ...EMPTY_STATE, events: 3 });
  });

  it("[P8] keeps the earliest pass whatever fails afterwards", () => {
    const state = reduce(EMPTY_STATE, [
      attempt(10, false, 4),
      attempt(20, true, 7),
      attempt(30, false, 1),
      attempt(40, true, 7),
    ]);
    expect(state.exercises[exercise]).toEqual({
      attempts: 4,
      passedAt: 20,
      lastAt: 40,
      spent: 4000,
      bestTests: { passed: 7, total: 7 },
    });
  });

  it("compares attempts at suites of different size by the share passed", () => {
    const state = reduce(EMPTY_STATE, [
      attempt(1, false, 5, 10),
      attempt(2, false, 4, 7),
      attempt(3, false, 0, 0),
    ]);
    expect(state.exercises[exercise]?.bestTests).toEqual({ passed: 4, total: 7 });
  });

  it("[P9] lets the first answer decide the first try", () => {
    const answer = (at: number, right: boolean) =>
      event(at, { kind: "check-answered", lesson, check, answer: "80", right });
    const checkOf = (...events: ProgressEvent[]) =>
      reduce(EMPTY_STATE, events).lessons[lesson]?.checks[check];
    expect(checkOf(answer(2, true), answer(1, false))).toEqual({ firstAt: 1, firstTry: false, right: true });
    expect(checkOf(answer(2, false), answer(1, true))).toEqual({ firstAt: 1, firstTry: true, right: true });
    expect(checkOf(answer(1, true), answer(1, false))).toEqual({ firstAt: 1, firstTry: false, right: true });
    expect(checkOf(answer(1, false))).toEqual({ firstAt: 1, firstTry: false, right: false });
  });

  it("remembers the latest page, the steps of the quick start, hints and the solution", () => {
    const state = reduce(EMPTY_STATE, [
      event(4, { kind: "hint-opened", exercise, hint: 2 }),
      event(3, { kind: "hint-opened", exercise, hint: 1 }),
      event(6, { kind: "solution-opened", exercise }),
      event(5, { kind: "solution-opened", exercise }),
      event(2, { kind: "quick-start-step-done", step: "monitor" }),
      event(1, { kind: "quick-start-step-done", step: "measure" }),
    ]);
    expect(state).toEqual({
      lessons: {},
      exercises: {
        [exercise]: {
          attempts: 0,
          lastAt: 6,
          spent: 0,
          bestTests: { passed: 0, total: 0 },
          hintsOpened: 2,
          solutionOpenedAt: 5,
        },
      },
      quickStart: ["measure", "monitor"],
      quickStartAt: 2,
      latest: { at: 6, page: "/exercises/cache/simple-cache" },
      events: 6,
    });
  });
});
