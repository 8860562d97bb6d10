import { expect, test } from "vitest";
import type { Evidence } from "#grader/evidence.ts";
import { printEvidence } from "./print-evidence.ts";

const printed = (item: Evidence) => printEvidence([item]).map((lines) => lines.join("\n"));

test("growth is printed as sizes, costs and their ratios, and the class", () => {
  const growth: Evidence = {
    kind: "growth",
    title: "summarise",
    points: [
      { size: 512, cost: 131_072 },
      { size: 1024, cost: 524_288 },
    ],
    fits: "n²",
    atMost: "n log n",
  };
  expect(printed(growth)).toEqual([
    [
      "growth: summarise",
      "  n         cost  to the one before",
      "  512    131,072",
      "  1,024  524,288                 4×",
      "  fits n², at most n log n allowed",
    ].join("\n"),
  ]);
});

test("a race is printed as medians, the ratio with its interval, and what is asked for", () => {
  const race: Evidence = {
    kind: "race",
    title: "look up",
    pairs: [
      { baseline: 4, submission: 1 },
      { baseline: 4.2, submission: 1 },
      { baseline: 4.4, submission: 0.9 },
    ],
    ratio: 4.2,
    low: 4,
    high: 4.89,
    atLeast: 2,
    outcome: "fast enough",
  };
  expect(printed(race)).toEqual([
    [
      "race: look up",
      "  baseline    4.2 ms",
      "  submission    1 ms",
      "  ratio         4.2×  4× to 4.89×",
      "  asked for       2×  fast enough",
    ].join("\n"),
  ]);
});

test("of a profile the three hottest functions and lines are printed, each by its own cost", () => {
  const line = (number: number, cost: number) => ({ line: number, cost, hits: 1, allocations: 0 });
  const node = (index: number, parent: number, cost: number) => ({
    function: index,
    parent,
    cost,
    calls: 1,
    allocations: 0,
  });
  const profile: Evidence = {
    kind: "profile",
    of: "run",
    title: "Counted work",
    unit: "cost",
    functions: [
      { name: "drops duplicates", line: 0 },
      { name: "dedupe", line: 2 },
      { name: "has", line: 9 },
    ],
    nodes: [node(0, -1, 0), node(1, 0, 200), node(2, 1, 600), node(2, 0, 200)],
    lines: [line(3, 150), line(4, 50), line(10, 799), line(12, 1)],
  };
  expect(printed(profile)).toEqual([
    [
      "profile: Counted work, hottest by cost",
      "  has (line 9)     800    80 %",
      "  dedupe (line 2)  200    20 %",
      "  line 10          799  79.9 %",
      "  line 3           150    15 %",
      "  line 4            50     5 %",
    ].join("\n"),
  ]);
});

test("figures come first, in one block; what needs a screen is left out", () => {
  const strip: Evidence = { kind: "strip", title: "t", cells: [], legend: { cool: "hit", hot: "miss" } };
  const figure: Evidence = { kind: "figure", label: "Hit ratio", value: 0.6, unit: "%" };
  expect(printEvidence([strip, figure])).toEqual([["evidence", "  Hit ratio  60 %"]]);
});
