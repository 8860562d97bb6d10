// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LessonId } from "#base/ids.ts";
import type { ProgressFact } from "#progress/event.ts";
import { EMPTY_STATE, type LessonProgress, type ProgressState } from "#progress/state.ts";
import { onFact, type ProgressElement } from "#ui/facts.ts";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { LessonEnd } from "./lesson-end.tsx";
import "./lesson-progress.element.ts";

let facts: ProgressFact[];
let stop: () => void;
let reachEnd: () => void;

beforeEach(() => {
  facts = [];
  stop = onFact(document, (fact) => facts.push(fact));
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        reachEnd = () => tell([{ isIntersecting: true }]);
      }
      observe(): void {
        // The test says when the end is reached.
      }
      disconnect(): void {
        // Nothing is held.
      }
    },
  );
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

function show(checks: number): ProgressElement {
  const ids = Array.from({ length: checks }, (_, index) => `c${index}`);
  putOnPage(
    ...ids.map((id) => `<hp-check id="q-${id}" check="${id}"></hp-check>`),
    <LessonEnd lesson={"first-cache" as LessonId} checks={checks} />,
  );
  const element = document.querySelector<ProgressElement>("hp-lesson");
  if (element === null) throw new Error("no lesson on the page");
  return element;
}

function state(lesson: Partial<LessonProgress>, answered: readonly string[] = []): ProgressState {
  const checks = Object.fromEntries(answered.map((id) => [id, { firstAt: 1, firstTry: true, right: true }]));
  return { ...EMPTY_STATE, lessons: { "first-cache": { openedAt: 1, lastAt: 1, checks, ...lesson } } };
}

const kinds = () => facts.map(({ kind }) => kind);
const text = () => document.querySelector("[data-standing-text]")?.textContent;

describe("a lesson", () => {
  it("is opened once, when the log listens", () => {
    const element = show(0);
    expect(kinds()).toEqual([]);
    element.progress = EMPTY_STATE;
    element.progress = state({});
    expect(kinds()).toEqual(["lesson-opened"]);
  });

  it("is finished when its end is reached and every check is answered", () => {
    const element = show(2);
    element.progress = state({}, ["c0"]);
    reachEnd();
    expect(kinds()).toEqual(["lesson-opened"]);
    expect(text()).toBe("One check is still open.");
    expect(document.querySelector("[data-standing-text] a")?.getAttribute("href")).toBe("#q-c1");
    element.progress = state({}, ["c0", "c1"]);
    expect(kinds()).toEqual(["lesson-opened", "lesson-finished"]);
  });

  it("is not finished by answers alone", () => {
    const element = show(1);
    element.progress = state({}, ["c0"]);
    expect(kinds()).toEqual(["lesson-opened"]);
    expect(text()).toBe("Every check is answered.");
  });

  it("is finished when the reader says so, once", () => {
    const element = show(3);
    element.progress = EMPTY_STATE;
    const button = document.querySelector<HTMLButtonElement>("[data-finish]");
    button?.click();
    button?.click();
    expect(kinds()).toEqual(["lesson-opened", "lesson-finished"]);
    expect(text()).toBe("Finished.");
    expect(button?.style.visibility).toBe("hidden");
  });

  it("that was finished before says when, and isn't finished again", () => {
    const element = show(1);
    element.progress = state({ finishedAt: Date.UTC(2026, 10, 23, 12) }, ["c0"]);
    reachEnd();
    expect(kinds()).toEqual(["lesson-opened"]);
    expect(text()).toBe("Finished on November 23, 2026.");
  });
});
