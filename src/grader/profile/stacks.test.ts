import { describe, expect, it } from "vitest";
import { callTree } from "./call-tree.ts";
import { givenProfile, mergeStacks, parseStacks, printStacks, stacksOf } from "./stacks.ts";
import { LEADERBOARD, SAMPLES } from "./testing/sample-profiles.ts";

describe("collapsed stacks", () => {
  it("print one line for each path that has something of its own", () => {
    expect(printStacks(stacksOf(mergeStacks(SAMPLES), "cost"))).toBe(
      "main;parse 10\nmain;parse;tokenise 35\nmain;render 55\n",
    );
  });

  it("of a profile read back are the same tree", () => {
    const nodes = callTree(LEADERBOARD);
    const read = mergeStacks(parseStacks(printStacks(stacksOf(nodes, "cost"))));
    const shape = (all: readonly { name: string; depth: number; total: { cost: number } }[]) =>
      all.map(({ name, depth, total }) => [name, depth, total.cost]);
    expect(shape(read)).toEqual(shape(nodes));
  });

  it("follow the measure that is asked for", () => {
    const calls = stacksOf(callTree(LEADERBOARD), "calls");
    expect(calls).toContainEqual([["survives 500 writes", "record", "indexOfPlayer"], 500]);
    const allocating = stacksOf(callTree(LEADERBOARD), "allocations").map(([frames]) => frames.at(-1));
    expect(allocating).not.toContain("indexOfPlayer");
  });

  it("keep a name that would end a frame or a line from doing so", () => {
    const text = printStacks([[["a;b", "two\n words", " "], 1]]);
    expect(text).toBe("a,b;two words;(anonymous) 1\n");
    expect(parseStacks(text)).toEqual([[["a,b", "two words", "(anonymous)"], 1]]);
  });

  it("name what no frame is left of", () => {
    expect(printStacks([[[], 4]])).toBe("(other) 4\n");
  });

  it.each(["", "\n\n", "main", "main;parse twelve", "12", "main -1", "main 1e5"])(
    "read nothing from %j",
    (text) => {
      expect(parseStacks(text)).toEqual([]);
    },
  );

  it("read names with spaces, and costs with fractions", () => {
    expect(parseStacks("a test, named;f 2.5\r\n")).toEqual([[["a test, named", "f"], 2.5]]);
  });
});

describe("a profile of given stacks", () => {
  it("has a node for each path, callers first, and knows no calls, allocations or lines", () => {
    const { functions, nodes, lines, unit } = givenProfile("CPU", "samples", mergeStacks(SAMPLES));
    expect(functions.map(({ name }) => name)).toEqual(["main", "parse", "tokenise", "render"]);
    expect(nodes.map((node) => [node.function, node.parent, node.cost])).toEqual([
      [0, -1, 0],
      [1, 0, 10],
      [2, 1, 35],
      [3, 0, 55],
    ]);
    expect([unit, lines, nodes[0]?.calls, nodes[0]?.allocations]).toEqual(["samples", [], 0, 0]);
  });

  it("passes over costs that are none", () => {
    const stacks = [NaN, Infinity, -5, 0, 7].map((cost, index) => [[`f${index}`], cost] as const);
    expect(stacksOf(mergeStacks(stacks), "cost")).toEqual([[["f4"], 7]]);
  });
});

describe("a call tree", () => {
  it("reads a wrong caller as the bottom, an unknown function by that word, a wrong amount as nothing", () => {
    const wrong = { calls: -1, allocations: NaN };
    const nodes = callTree({
      functions: [{ name: "f", line: 1 }],
      nodes: [
        { function: 0, parent: 1, cost: 1, ...wrong },
        { function: 9, parent: 0.5, cost: Infinity, ...wrong },
        { function: 0, parent: -7, cost: 2, ...wrong },
      ],
    });
    expect(nodes.map(({ name, depth, self }) => [name, depth, self])).toEqual([
      ["all", 0, { cost: 0, calls: 0, allocations: 0 }],
      ["f", 1, { cost: 3, calls: 0, allocations: 0 }],
      ["unknown", 1, { cost: 0, calls: 0, allocations: 0 }],
    ]);
  });
});
