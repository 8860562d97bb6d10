import { expect, test } from "vitest";
import { offsetOf, placeOf } from "./plain-surface.ts";

const TEXT = "one\ntwo\n\nfour";

test("a place and its offset lead to each other", () => {
  for (let offset = 0; offset <= TEXT.length; offset += 1) {
    expect(offsetOf(TEXT, placeOf(TEXT, offset))).toBe(offset);
  }
});

test.each([
  [{ line: 2, column: 99 }, 7],
  [{ line: 99, column: 1 }, TEXT.length],
  [{ line: 3, column: 5 }, 8],
  [{ line: 1, column: 0 }, 0],
])("%o outside the text becomes the nearest inside", (place, offset) => {
  expect(offsetOf(TEXT, place)).toBe(offset);
});
