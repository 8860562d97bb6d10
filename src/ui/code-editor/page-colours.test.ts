import { expect, test } from "vitest";
import { hexOf } from "./page-colours.ts";

test("a computed colour becomes six hex digits", () => {
  expect(hexOf("rgb(22, 32, 42)")).toBe("#16202a");
});

test.each(["rgba(0, 0, 0, 0)", "color(srgb 1 0 0)", ""])("%s is not one Monaco could take", (computed) => {
  expect(hexOf(computed)).toBeUndefined();
});
