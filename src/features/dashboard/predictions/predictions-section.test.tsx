// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE } from "#progress/state.ts";
import type { PredictionEvent } from "#progress/event.ts";
import { predictedGrowth, predictedLine, predictedNumber } from "#progress/testing/made-predictions.ts";
import { putOnPage } from "#ui/testing/put-on-page.ts";
import { catalog } from "../testing/fakes.ts";
import { PredictionsSection } from "./predictions-section.tsx";

function show(made: readonly PredictionEvent[]): void {
  putOnPage(<PredictionsSection state={reduce(EMPTY_STATE, made)} catalog={catalog} />);
}

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

beforeEach(() => document.body.replaceChildren());

test("before the first one it says what will be here, and where to make one", () => {
  show([]);
  expect(document.body.textContent).toContain("No prediction yet.");
  expect(document.querySelectorAll("figure, table")).toHaveLength(0);
  expect(document.querySelector("a")?.getAttribute("href")).toContain("exercises");
});

test("each sureness has its row, with counts as text", () => {
  show([
    predictedGrowth({ prediction: "a" }, 0.9, true),
    predictedGrowth({ prediction: "b" }, 0.9, false),
    predictedGrowth({ prediction: "c" }, 0.5, true),
  ]);
  expect(texts("figure tbody tr")).toEqual([
    "said 50 %right 1 of 1, 100 %",
    "said 70 %never said",
    "said 90 %right 1 of 2, 50 %",
    "said 99 %never said",
  ]);
  const sides = [...document.querySelectorAll("[data-side]")].map((gap) => gap.getAttribute("data-side"));
  expect(sides).toEqual(["under", "over"]);
});

test("numbers have a picture for each topic that says in words what it draws", () => {
  show([
    predictedNumber({ prediction: "a", topic: "cache" }, [0.5, 0.5]),
    predictedNumber({ prediction: "b", topic: "hot-spots", at: 2 }, [0.1, 0.5]),
    predictedNumber({ prediction: "c", topic: "cache", at: 3, attemptsBefore: 1 }, [0.25, 0.5]),
  ]);
  const pictures = [...document.querySelectorAll("svg[role=img]")].map((svg) =>
    svg.getAttribute("aria-label"),
  );
  expect(pictures).toEqual([
    "2 numbers on cache. The latest were off by factors of 1, 2. The table below has all of them.",
    "1 number on hot spots. The latest were off by factors of 5. The table below has all of them.",
  ]);
  const points = [...document.querySelectorAll("circle")].map((point) => point.getAttribute("data-first"));
  expect(points).toEqual(["true", "false", "true"]);
});

test("the tables hold everything, newest first, by the exercise's title where the course still has it", () => {
  show([
    predictedNumber({ prediction: "a", at: 1 }),
    predictedGrowth({ prediction: "b", at: 2, topic: "growth", exercise: "cache/retired" }, 0.7, false),
    predictedLine({ prediction: "c", at: 3, topic: "growth" }, [3, 7]),
  ]);
  const rows = texts("details tbody tr");
  expect(rows[0]).toMatch(/A cache that keeps its promises.*growth.*line 3.*line 7.*wrong/);
  expect(rows[1]).toMatch(/cache\/retired.*n log n, 70 % sure.*n².*wrong, Brier 1.42/);
  expect(rows[2]).toMatch(/60 %.*75 %.*off by 1.25×/);
  expect(texts("[aria-label='Predictions by topic'] tbody tr")).toEqual([
    "growth2–0 of 170 %0 of 1",
    "cache11.25×–––",
  ]);
});
