import { expect, test } from "vitest";
import type { AttemptEvent } from "#progress/event.ts";
import { entriesOf } from "./history-entry.ts";
import { EXERCISE } from "./testing/fake-world.ts";

const attempt = (at: number, passed: boolean, stacks?: string): AttemptEvent => ({
  // Ids come from the log; here the time is enough.
  id: `a${at}` as AttemptEvent["id"],
  at,
  v: 1,
  kind: "attempt-graded",
  exercise: EXERCISE,
  verdict: passed ? "passed" : "failed",
  summary: passed ? "Passed: 2 of 2 tests" : "Failed: 1 of 2 tests",
  passed,
  testsPassed: 1,
  testsTotal: 2,
  source: `source ${at}`,
  spent: 0,
  figures: [],
  ...(stacks !== undefined && { stacks }),
});

test("an attempt brings the stacks that were kept with it, an older one has none", () => {
  const [newer, older] = entriesOf({
    attempts: [attempt(1, false), attempt(2, true, "main 5\n")],
    versions: [],
  });
  expect(newer?.stacks).toBe("main 5\n");
  expect(older).not.toHaveProperty("stacks");
});

test("attempts and kept texts stand in one list, newest first, under different keys", () => {
  const entries = entriesOf({
    attempts: [attempt(1, false), attempt(3, true)],
    versions: [
      { exercise: EXERCISE, text: "kept", savedAt: 2, reason: "reset" },
      { exercise: EXERCISE, text: "kept too", savedAt: 2, reason: "other-tab" },
      { exercise: EXERCISE, text: "kept", savedAt: 1, reason: "other-tab" },
    ],
  });
  expect(entries.map((entry) => entry.text)).toEqual(["source 3", "kept", "kept too", "source 1"]);
  expect(entries.map((entry) => entry.outcome)).toEqual(["passed", "kept", "kept", "not passed"]);
  expect(new Set(entries.map((entry) => entry.key)).size).toBe(4);
});
