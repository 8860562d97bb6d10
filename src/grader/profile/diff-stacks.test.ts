import { expect, test } from "vitest";
import { diffStacks, goneFrames } from "./diff-stacks.ts";
import { parseStacks, printDiff } from "./stacks.ts";

const diff = (before: string, after: string) =>
  diffStacks(parseStacks(before.replaceAll(", ", "\n")), parseStacks(after.replaceAll(", ", "\n")));

test("a path of either side is one node with what it cost on both", () => {
  const nodes = diff("main;scan 60, main 5", "main;lookUp 2, main 5");
  expect(nodes.map(({ name, self, total }) => [name, self, total])).toEqual([
    ["all", { before: 0, after: 0 }, { before: 65, after: 7 }],
    ["main", { before: 5, after: 5 }, { before: 65, after: 7 }],
    ["lookUp", { before: 0, after: 2 }, { before: 0, after: 2 }],
    ["scan", { before: 60, after: 0 }, { before: 60, after: 0 }],
  ]);
});

test("what is gone is named by its lowest frame, the dearest first", () => {
  const nodes = diff("main;sort;merge 10, main;sort 1, main;scan 60, main;keep 1", "main;keep 2, main;new 1");
  expect(goneFrames(nodes).map(({ name, total }) => [name, total.before])).toEqual([
    ["scan", 60],
    ["sort", 11],
  ]);
});

test("where nothing is left every bottom is gone", () => {
  expect(goneFrames(diff("a;b 1, c 2", "")).map(({ name }) => name)).toEqual(["c", "a"]);
  expect(goneFrames(diff("", "a 1"))).toEqual([]);
});

test("prints as the text of difffolded.pl: the path, what it cost of its own before, and after", () => {
  const nodes = diffStacks(
    [
      [["main"], 5],
      [["main", "scan"], 40],
    ],
    [
      [["main"], 5],
      [["main", "find"], 2],
      [[], 1],
    ],
  );
  expect(printDiff(nodes).split("\n").sort()).toEqual(
    ["", "(other) 0 1", "main 5 5", "main;find 0 2", "main;scan 40 0"].sort(),
  );
});
