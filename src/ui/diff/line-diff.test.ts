import { expect, test } from "vitest";
import { folded, lineDiff } from "./line-diff.ts";

const shape = (before: string, after: string) =>
  lineDiff(before, after).map((line) => `${line.kind} ${line.parts.map((part) => part.text).join("")}`);

test("equal texts have nothing but same lines", () => {
  expect(shape("a\nb", "a\nb")).toEqual(["same a", "same b"]);
});

test("a line break at the end of one side alone is no difference", () => {
  expect(shape("a\nb", "a\nb\n")).toEqual(["same a", "same b"]);
});

test("a changed line shows which words changed", () => {
  const [removed, added] = lineDiff("return cache.get(key);", "return cache.has(key);");
  expect(removed?.parts.filter((part) => part.isChanged).map((part) => part.text)).toEqual(["get"]);
  expect(added?.parts.filter((part) => part.isChanged).map((part) => part.text)).toEqual(["has"]);
});

test("replaced lines of another number are not compared word by word", () => {
  expect(lineDiff("a", "b\nc").every((line) => line.parts.every((part) => !part.isChanged))).toBe(true);
  expect(shape("a", "b\nc")).toEqual(["removed a", "added b", "added c"]);
});

test("empty against something is all added", () => {
  expect(shape("", "x\ny")).toEqual(["added x", "added y"]);
});

test("two long texts that share nothing come back soon, as replaced", () => {
  const text = (seed: number) => Array.from({ length: 20_000 }, (_, i) => `${(i * seed) % 9973}`).join("\n");
  const started = performance.now();
  expect(lineDiff(text(7), text(11)).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("folding keeps what is near a change and counts what it leaves out", () => {
  const before = ["1", "2", "3", "4", "5", "6", "7"].join("\n");
  const after = before.replace("4", "four");
  const kinds = folded(lineDiff(before, after), 1).map((line) =>
    line.kind === "gap" ? line.lines : line.kind,
  );
  expect(kinds).toEqual([2, "same", "removed", "added", "same", 2]);
});
