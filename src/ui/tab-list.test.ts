import { expect, test } from "vitest";
import { indexAfter } from "./tab-list.tsx";

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 0],
  ["ArrowLeft", 0, 2],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["a", 1, undefined],
])("%s at tab %d of three leads to %s", (key, from, to) => {
  expect(indexAfter(key, from, 3)).toBe(to);
});
