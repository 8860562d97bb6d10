import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

describe("readNumber", () => {
  it.each([
    ["90.9", "%", 90.9],
    ["90,9 %", "%", 90.9],
    [" 1 200 ms ", "ms", 1200],
    ["1,200", "", 1200],
    ["1,200.5", "", 1200.5],
    ["1_000_000", "", 1_000_000],
    ["1’000", "", 1000],
    ["−3", "", -3],
    ["+0.5", "", 0.5],
    [".5", "", 0.5],
    ["1e3", "", 1000],
    ["0", "", 0],
  ])("reads “%s” with the unit “%s” as %d", (typed, unit, value) => {
    expect(readNumber(typed, unit)).toBe(value);
  });

  it.each(["", "abc", "12 apples", "1.2.3", "--3", "Infinity", "NaN", "0x10", "1,2,3"])(
    "doesn't take “%s” for a number",
    (typed) => {
      expect(readNumber(typed, "ms")).toBeUndefined();
    },
  );
});
