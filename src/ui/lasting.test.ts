import { expect, it } from "vitest";
import { sayDuration, sayHours, sayMinutes } from "./lasting.ts";

it.each([
  [25, "25 min"],
  [60, "1 h"],
  [90, "1 h 30 min"],
])("%d minutes are “%s”", (minutes, text) => {
  expect(sayMinutes(minutes)).toBe(text);
});

it.each([
  [0, "0 min"],
  [1, "under a minute"],
  [59_999, "under a minute"],
  [150_000, "3 min"],
  [3_600_000, "1 h"],
])("%d ms that were spent are “%s”", (spent, text) => {
  expect(sayDuration(spent)).toBe(text);
});

it("says hours as a span, or as one number where both ends are the same", () => {
  expect(sayHours([2, 3])).toBe("2–3 hours");
  expect(sayHours([4, 4])).toBe("4 hours");
});
