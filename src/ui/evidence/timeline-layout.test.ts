import { expect, test } from "vitest";
import type { Span } from "#grader/evidence.ts";
import { layOutTimeline, mostAtOnce, roundTicks } from "./timeline-layout.ts";

const span = (lane: string, start: number, end: number): Span => ({
  lane,
  name: `${lane} ${start}`,
  start,
  end,
  outcome: "ok",
});
const timeline = (spans: Span[], marks: { label: string; at: number }[] = []) =>
  ({ kind: "timeline", title: "t", spans, marks }) as const;

test("lanes stand in the order of their first span, each once", () => {
  const { rows } = layOutTimeline(timeline([span("b", 0, 10), span("a", 5, 10), span("b", 10, 20)]));
  expect(rows.map((row) => row.lane)).toEqual(["b", "a"]);
  expect(rows[0]?.spans).toHaveLength(2);
});

test("spans that overlap within a lane go to rows of their own, whose lane is not repeated", () => {
  const { rows } = layOutTimeline(timeline([span("a", 0, 10), span("a", 5, 15), span("a", 10, 12)]));
  expect(rows.map((row) => [row.lane, row.spans.map((own) => own.start)])).toEqual([
    ["a", [0, 10]],
    ["", [5]],
  ]);
});

test("the axis reaches to a mark that lies after the last span", () => {
  const { start, end } = layOutTimeline(timeline([span("a", 0, 10)], [{ label: "limit", at: 50 }]));
  expect([start, end]).toEqual([0, 50]);
});

test("an empty timeline still has an axis of some length", () => {
  const { start, end, rows } = layOutTimeline(timeline([]));
  expect(end).toBeGreaterThan(start);
  expect(rows).toEqual([]);
});

test.each([
  [0, 100, [0, 20, 40, 60, 80, 100]],
  [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 437, [0, 100, 200, 300, 400]],
])("ticks between %d and %d are round", (start, end, ticks) => {
  expect(roundTicks(start, end)).toEqual(ticks);
});

test("a span that ends where another starts was never under way with it", () => {
  expect(mostAtOnce([span("a", 0, 10), span("a", 10, 20)])).toBe(1);
  expect(mostAtOnce([span("a", 0, 11), span("b", 10, 20), span("c", 10, 12)])).toBe(3);
});
