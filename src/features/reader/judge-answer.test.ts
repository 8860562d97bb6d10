import { describe, expect, it } from "vitest";
import { isNear, isSameOutput } from "./judge-answer.ts";

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
