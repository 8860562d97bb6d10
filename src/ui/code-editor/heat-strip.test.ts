// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { heatLines } from "../evidence/heat-lines.ts";
import { createHeatStrip } from "./heat-strip.ts";

let area: HTMLTextAreaElement;

beforeEach(() => {
  area = document.createElement("textarea");
  document.body.replaceChildren(area);
});

const lines = heatLines([
  { line: 3, cost: 30, hits: 30, allocations: 0 },
  { line: 12, cost: 10, hits: 2, allocations: 1 },
  { line: 13, cost: 0, hits: 0, allocations: 1 },
]);
const bands = () => [...document.querySelectorAll<HTMLElement>("[aria-hidden] > i")];

test("a band beside each line, in its colour", () => {
  createHeatStrip(area).show(lines);
  expect(bands().map((band) => [band.style.getPropertyValue("--line"), band.style.background])).toEqual([
    ["2", "var(--heat-6)"],
    ["11", "var(--heat-2)"],
  ]);
});

test("the bands follow the text as it scrolls", () => {
  createHeatStrip(area).show(lines);
  area.scrollTop = 44;
  area.dispatchEvent(new Event("scroll"));
  expect(bands()[0]?.parentElement?.style.getPropertyValue("--scrolled")).toBe("44px");
});

test("without heat, and after the end, the area is as it was", () => {
  const strip = createHeatStrip(area);
  strip.show(lines);
  strip.show([]);
  expect(document.body.children).toHaveLength(1);
  strip.show(lines);
  strip.dispose();
  expect(document.body.children).toHaveLength(1);
});
