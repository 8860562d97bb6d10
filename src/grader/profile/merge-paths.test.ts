import { describe, expect, it } from "vitest";
import { functionTotals } from "./function-totals.ts";
import { mergePaths } from "./merge-paths.ts";

const step = (name: string, line = 0) => ({ name, line });
const path = (names: string) => names.split(";").map((name) => step(name));
const merged = (...stacks: readonly [string, number][]) =>
  mergePaths(
    ["cost"],
    stacks.map(([names, cost]) => [path(names), { cost }] as const),
  );
const drawn = (nodes: ReturnType<typeof merged>) =>
  nodes.map(({ name, depth, self, total }) => `${"  ".repeat(depth)}${name} ${self.cost} of ${total.cost}`);

describe("mergePaths", () => {
  it("makes the same path one node, callers first, siblings in alphabetical order", () => {
    expect(drawn(merged(["main;b", 1], ["main;a;z", 2], ["main;b", 4], ["main", 8]))).toEqual([
      "all 0 of 15",
      "  main 8 of 15",
      "    a 0 of 2",
      "      z 2 of 2",
      "    b 5 of 5",
    ]);
  });

  it("keeps recursion as nested frames", () => {
    expect(drawn(merged(["f;f;f", 1], ["f", 1]))).toEqual([
      "all 0 of 2",
      "  f 1 of 2",
      "    f 0 of 1",
      "      f 1 of 1",
    ]);
  });

  it("takes two functions of one name apart by their lines", () => {
    const nodes = mergePaths(
      ["cost"],
      [
        [[step("(anonymous)", 9)], { cost: 1 }],
        [[step("(anonymous)", 3)], { cost: 1 }],
        [[step("(anonymous)", 9)], { cost: 1 }],
      ],
    );
    expect(nodes.slice(1).map(({ line, self }) => [line, self.cost])).toEqual([
      [3, 1],
      [9, 2],
    ]);
  });

  it("gives what empty stacks had to the root", () => {
    expect(drawn(mergePaths(["cost"], [[[], { cost: 3 }]]))).toEqual(["all 3 of 3"]);
    expect(drawn(merged())).toEqual(["all 0 of 0"]);
  });

  it("walks stacks that are deeper than ours may be", () => {
    const deep = Array.from({ length: 50_000 }, () => step("f"));
    expect(mergePaths(["cost"], [[deep, { cost: 1 }]])).toHaveLength(50_001);
  });
});

describe("functionTotals", () => {
  const totals = (...stacks: readonly [string, number][]) =>
    functionTotals(["cost"], merged(...stacks)).map(({ name, self, total }) => [name, self.cost, total.cost]);

  it("adds up a function's own along all paths", () => {
    expect(totals(["a;log", 2], ["b;log", 3])).toEqual([
      ["a", 0, 2],
      ["log", 5, 5],
      ["b", 0, 3],
    ]);
  });

  it("counts a recursive function once in its total", () => {
    expect(totals(["f;f;f", 1], ["f;g;f", 2], ["f", 4])).toEqual([
      ["f", 7, 7],
      ["g", 0, 2],
    ]);
  });

  it("adds up to the whole: what all functions had of their own is the root's total", () => {
    const stacks = [["a;b;a", 3] as const, ["c", 4] as const, ["a;b", 5] as const];
    const own = totals(...stacks.map(([names, cost]): [string, number] => [names, cost]));
    expect(own.reduce((sum, [, self]) => sum + Number(self), 0)).toBe(12);
  });
});
