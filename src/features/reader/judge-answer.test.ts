import { describe, expect, it } from "vitest";
import { isNear, isSameOutput, readNumber } from "./judge-answer.ts";

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

describe("isNear", () => {
  it("takes the tolerance as absolute, its edges included", () => {
    expect(isNear(90.75, 90.9, 0.15)).toBe(true);
    expect(isNear(91.05, 90.9, 0.15)).toBe(true);
    expect(isNear(90.74, 90.9, 0.15)).toBe(false);
  });

  it("forgives the last bit of a binary fraction but nothing more", () => {
    expect(isNear(0.1 + 0.2, 0.3, 0)).toBe(true);
    expect(isNear(0.3001, 0.3, 0)).toBe(false);
  });
});

describe("isSameOutput", () => {
  it("overlooks space around the whole and at the ends of lines, and Windows' line ends", () => {
    expect(isSameOutput("\n a 1 \r\nb  \n", " a 1\nb")).toBe(true);
  });

  it("sees every other difference", () => {
    expect(isSameOutput("a b", "a  b")).toBe(false);
    expect(isSameOutput("a\n\nb", "a\nb")).toBe(false);
    expect(isSameOutput("A", "a")).toBe(false);
  });
});
