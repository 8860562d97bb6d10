import { expect, test } from "vitest";
import { parseLayout } from "./pane-layout.ts";

test("three widths that make a whole are taken", () => {
  expect(parseLayout('{"task":20,"code":50,"results":30}')).toEqual({ task: 20, code: 50, results: 30 });
});

test.each([
  undefined,
  "",
  "null",
  "[]",
  "{",
  '{"task":20,"code":50}',
  '{"task":20,"code":50,"results":60}',
  '{"task":-20,"code":90,"results":30}',
  '{"task":"20","code":50,"results":30}',
  '{"task":20,"code":50,"results":30,"more":1}',
])("%s is not a layout", (text) => {
  expect(parseLayout(text)).toBeUndefined();
});
