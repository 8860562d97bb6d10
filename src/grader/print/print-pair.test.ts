import { describe, expect, it } from "vitest";
import { printPair } from "./print-pair.ts";

const upTo = (length: number) => Array.from({ length }, (_, index) => index);

describe("[G22] a comparison shows where two values differ", () => {
  it("prints small values whole", () => {
    expect(printPair({ a: 1 }, [1])).toEqual({ expected: "{\n  a: 1,\n}", received: "[\n  1,\n]" });
    expect(printPair("a", "b")).toEqual({ expected: '"a"', received: '"b"' });
  });

  it("finds the one element that differs among a million", () => {
    const wrong = upTo(1_000_000).with(700_000, -1);
    const { expected, received } = printPair(upTo(1_000_000), wrong);
    expect(received).toMatch(/^… 699995 equal elements, then\n\[\n {2}699995,/);
    expect(received).toContain("  -1,\n");
    expect(expected).toContain("  700000,\n");
    expect(received.length).toBeLessThan(9_000);
  });

  it("finds the one character that differs in 16 MB", () => {
    const right = "x".repeat(2 ** 24);
    const wrong = `${right.slice(0, 10_000_000)}y${right.slice(10_000_001)}`;
    const { received } = printPair(right, wrong);
    expect(received).toMatch(/^… 9999960 equal characters, then "x{40}yx/);
  });

  it("shows where one of two long lists ends", () => {
    const { expected, received } = printPair(upTo(200), upTo(150));
    expect(received).toMatch(/^… 145 equal elements, then\n\[\n {2}145,\n.* {2}149,\n\]$/s);
    expect(expected).toContain("  150,\n");
  });
});
