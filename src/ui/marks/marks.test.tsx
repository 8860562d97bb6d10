// @vitest-environment happy-dom
import { expect, it } from "vitest";
import type { ExerciseId, LessonId } from "#base/ids.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import type { ProgressElement } from "../facts.ts";
import { ProgressMark } from "./progress-mark.tsx";
import { Tally } from "./tally.tsx";
import "./marks.element.ts";

const DONE: ProgressState = {
  ...EMPTY_STATE,
  lessons: {
    read: { openedAt: 1, lastAt: 2, finishedAt: 2, checks: {} },
    begun: { openedAt: 1, lastAt: 2, checks: {} },
  },
  exercises: {
    "cache/one": { attempts: 1, lastAt: 1, passedAt: 1, spent: 0, bestTests: { passed: 1, total: 1 } },
  },
};

function show(): ProgressElement {
  putOnPage(
    <hp-marks>
      {["read", "begun", "new"].map((id) => (
        <ProgressMark key={id} lesson={id as LessonId} />
      ))}
      <ProgressMark exercise={"cache/one" as ExerciseId} />
      <Tally lessons={3} exercises={1} />
    </hp-marks>,
  );
  const element = document.querySelector<ProgressElement>("hp-marks");
  if (element === null) throw new Error("no marks on the page");
  return element;
}

const spoken = () => [...document.querySelectorAll("[data-mark-text]")].map((mark) => mark.textContent);
const tally = () => document.querySelector("[data-mark-tally]")?.textContent;

it("fills each mark in, in words too, and sums them up", () => {
  show().progress = DONE;
  expect(spoken()).toEqual(["done", "started", "not started", "done"]);
  expect(document.querySelector("[data-mark-lesson=begun]")?.getAttribute("data-standing")).toBe("started");
  expect(tally()).toBe("1 of 3 lessons, 1 of 1 exercise");
});

it("marks the steps of the quick start", () => {
  putOnPage(
    <hp-marks>
      <ProgressMark step="measure" />
      <ProgressMark step="monitor" />
    </hp-marks>,
  );
  const element = document.querySelector<ProgressElement>("hp-marks");
  if (element) element.progress = { ...EMPTY_STATE, quickStart: ["measure"] };
  expect(spoken()).toEqual(["done", "not started"]);
});

it("stands in its final shape before the log has answered", () => {
  show();
  expect(tally()).toBe("0 of 3 lessons, 0 of 1 exercise");
  expect(spoken()).toEqual(["not started", "not started", "not started", "not started"]);
});

it("takes marks back when an import is undone", () => {
  const marks = show();
  marks.progress = DONE;
  marks.progress = EMPTY_STATE;
  expect(spoken()).toEqual(["not started", "not started", "not started", "not started"]);
});
