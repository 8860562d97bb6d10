import { describe, expect, it } from "vitest";
import type { ProfileEvidence } from "../evidence.ts";
import { keepLargest, largestThatFits } from "./keep-largest.ts";
import { mergeStacks, parseStacks } from "./stacks.ts";
import { MOST_STACK_BYTES, storableStacks } from "./storable-stacks.ts";
import { LEADERBOARD, SAMPLES } from "./testing/sample-profiles.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;
const sum = (text: string) => parseStacks(text).reduce((total, [, cost]) => total + cost, 0);

/** A profile of `count` functions, each called by the one before it and by `fan` others beside it. */
function wide(count: number, name: (index: number) => string): ProfileEvidence {
  return {
    ...LEADERBOARD,
    functions: Array.from({ length: count }, (_, index) => ({ name: name(index), line: index })),
    nodes: Array.from({ length: count }, (_, index) => ({
      function: index,
      parent: Math.floor((index - 1) / 3),
      cost: index + 1,
      calls: 1,
      allocations: 0,
    })),
  };
}

describe("stacks to be kept with an attempt", () => {
  it("of a small profile are all there", () => {
    expect(storableStacks(LEADERBOARD)).toContain("survives 500 writes;record;indexOfPlayer 62500\n");
    expect(sum(storableStacks(LEADERBOARD))).toBe(96_880);
  });

  it("of a large one have at most 8 kB of UTF-8 and the same sum", () => {
    const all = (600 * 601) / 2;
    for (const name of [
      (index: number) => `function${index}`,
      (index: number) => `größe${index}`.repeat(40),
    ]) {
      const text = storableStacks(wide(600, name));
      expect(bytes(text)).toBeLessThanOrEqual(MOST_STACK_BYTES);
      expect(bytes(text)).toBeGreaterThan(MOST_STACK_BYTES / 2);
      expect(sum(text)).toBe(all);
    }
  });

  it("of a deep recursion fit too", () => {
    const deep = {
      ...wide(900, () => "f"),
      nodes: wide(900, () => "f").nodes.map((node, index) => ({ ...node, parent: index - 1 })),
    };
    expect(bytes(storableStacks(deep))).toBeLessThanOrEqual(MOST_STACK_BYTES);
    expect(sum(storableStacks(deep))).toBe((900 * 901) / 2);
  });

  it("of a run that did nothing are none", () => {
    expect(storableStacks({ ...LEADERBOARD, nodes: [] })).toBe("");
  });
});

describe("keepLargest", () => {
  const nodes = mergeStacks(SAMPLES);

  it("merges the smallest into their callers and keeps every sum", () => {
    expect(
      keepLargest(nodes, 4).map(({ name, parent, self, total }) => [name, parent, self.cost, total.cost]),
    ).toEqual([
      ["all", -1, 0, 100],
      ["main", 0, 0, 100],
      ["parse", 1, 45, 45],
      ["render", 1, 55, 55],
    ]);
    expect(keepLargest(nodes, 1).map(({ name, self }) => [name, self.cost])).toEqual([["all", 100]]);
  });

  it("changes nothing where there is room", () => {
    expect(keepLargest(nodes, 5)).toBe(nodes);
  });
});

describe("largestThatFits", () => {
  it("finds the edge", () => {
    for (const edge of [1, 2, 7, 99, 100]) expect(largestThatFits(100, (count) => count <= edge)).toBe(edge);
    expect(largestThatFits(100, () => false)).toBe(1);
    expect(largestThatFits(0, () => true)).toBe(1);
  });
});
