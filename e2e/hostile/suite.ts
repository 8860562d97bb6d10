import { describe, expect, it } from "vitest";
import { average, later, tally } from "./solution";

describe("tally", () => {
  it("counts each word", () => {
    expect(tally(["a", "b", "a"])).toEqual({ a: 2, b: 1 });
  });

  it("takes an empty list", () => {
    expect(tally([])).toEqual({});
  });
});

describe("average", () => {
  it("is the sum over the count", () => {
    expect(average([1, 2, 6])).toBe(3);
  });
});

describe("later", () => {
  it("resolves to what it was given", async () => {
    await expect(later(7)).resolves.toBe(7);
  });
});
