// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { TimelineEvidence } from "#grader/evidence.ts";
import type { Paint } from "./write-svg.ts";
import { writeTimelineSvg } from "./write-timeline-svg.ts";

const PAINT: Paint = {
  resolve: (css) => css.replace(/\W/g, ""),
  surface: "white",
  ink: "black",
  inkSoft: "grey",
};

const TIMELINE: TimelineEvidence = {
  kind: "timeline",
  title: "Two workers & a <clock>",
  spans: [
    { lane: "worker 1", name: "charge", start: 0, end: 200, outcome: "ok" },
    { lane: "worker 1", name: "refund", start: 200, end: 400, outcome: "failed" },
    { lane: "worker 2", name: "notify", start: 0, end: 0, outcome: "cancelled" },
  ],
  marks: [{ label: "optimum", at: 320 }],
};

const parsed = (timeline: TimelineEvidence) =>
  new DOMParser().parseFromString(writeTimelineSvg(timeline, "What it shows.", PAINT), "image/svg+xml");
const texts = (file: Document) => [...file.querySelectorAll("text")].map((text) => text.textContent);

test("a file of its own: well-formed, with title, description, lanes, spans and marks", () => {
  const file = parsed(TIMELINE);
  expect(file.querySelector("parsererror")).toBeNull();
  expect(file.querySelector("title")?.textContent).toBe("Two workers & a <clock>");
  expect(file.querySelector("desc")?.textContent).toBe("What it shows.");
  expect(texts(file)).toEqual(
    expect.arrayContaining(["worker 1", "worker 2", "charge", "refund", "optimum, 320 ms", "400 ms"]),
  );
  expect([...file.querySelectorAll("g > title")].map((title) => title.textContent)).toEqual([
    "charge: 200 ms, done",
    "refund: 200 ms, failed",
    "notify: 0 ms, cancelled",
  ]);
});

test("nothing in it needs the page: no variable of a style sheet, no script, no address but SVG's own", () => {
  const svg = writeTimelineSvg(TIMELINE, "", PAINT);
  expect(svg).not.toMatch(/var\(|<script|<style|href/);
  expect(svg.match(/https?:[^"]+/g)).toEqual(["http://www.w3.org/2000/svg"]);
});

test("a span is as long as its time, and one of no time is still to be seen", () => {
  const widths = [...parsed(TIMELINE).querySelectorAll("g > rect:first-of-type")].map((bar) =>
    Number(bar.getAttribute("width")),
  );
  expect(widths[0]).toBeCloseTo(widths[1] ?? 0);
  expect(widths[2]).toBe(2);
});

test("outcomes differ in more than colour", () => {
  const groups = [...parsed(TIMELINE).querySelectorAll("g")].map((group) => group.innerHTML);
  expect(groups[0]).not.toMatch(/hatch|dasharray/);
  expect(groups[1]).toContain("url(#hatch)");
  expect(groups[2]).toContain("stroke-dasharray");
});
