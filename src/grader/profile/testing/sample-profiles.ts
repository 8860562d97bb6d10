import type { ProfileEvidence, ProfileNode } from "../../evidence.ts";

const node = (at: number, parent: number, cost: number, calls = 1, allocations = 0): ProfileNode => ({
  function: at,
  parent,
  cost,
  calls,
  allocations,
});

/** A leaderboard that sorts on every write: measured by two tests, with a recursive merge sort below. */
export const LEADERBOARD: ProfileEvidence = {
  kind: "profile",
  of: "run",
  title: "Where the work went",
  unit: "cost",
  functions: [
    { name: "keeps the ten best", line: 0 },
    { name: "survives 500 writes", line: 0 },
    { name: "record", line: 12 },
    { name: "sortAll", line: 21 },
    { name: "mergeSort", line: 30 },
    { name: "merge", line: 41 },
    { name: "top", line: 55 },
    { name: "(anonymous)", line: 57 },
    { name: "indexOfPlayer", line: 63 },
  ],
  nodes: [
    node(0, -1, 6),
    node(2, 0, 40, 20, 20),
    node(3, 1, 60, 20, 20),
    node(4, 2, 340, 20, 60),
    node(4, 3, 520, 160, 160),
    node(5, 3, 460, 20, 20),
    node(5, 4, 380, 80, 80),
    node(6, 0, 24, 4, 4),
    node(7, 7, 40, 40, 0),
    node(1, -1, 10),
    node(2, 9, 1_000, 500, 500),
    node(8, 10, 62_500, 500, 0),
    node(3, 10, 1_500, 500, 500),
    node(4, 12, 9_000, 500, 1_500),
    node(5, 13, 21_000, 500, 500),
  ],
  lines: [
    { line: 12, cost: 1_040, hits: 520, allocations: 520 },
    { line: 64, cost: 62_500, hits: 500, allocations: 0 },
  ],
};

/** The same exercise, after players are found by a map. */
export const LEADERBOARD_WITH_MAP: ProfileEvidence = {
  ...LEADERBOARD,
  functions: LEADERBOARD.functions.map((each) =>
    each.name === "indexOfPlayer"
      ? { name: "placeOf", line: 70 }
      : { ...each, line: each.line && each.line + 2 },
  ),
  nodes: LEADERBOARD.nodes.map((each) => (each.function === 8 ? { ...each, cost: 1_000 } : each)),
};

/** Samples as a suite hands them over: no calls, no allocations, no lines. */
export const SAMPLES = [
  [["main", "parse", "tokenise"], 30],
  [["main", "parse"], 10],
  [["main", "render"], 55],
  [["main", "parse", "tokenise"], 5],
] as const;
