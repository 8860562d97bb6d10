import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEvent } from "./event-schema.ts";
import { anyEvent } from "./testing/arbitrary-events.ts";

const attempt = {
  id: "00000000-0000-4000-8000-000000000001",
  at: 1_790_000_000_000,
  v: 1,
  kind: "attempt-graded",
  exercise: "cache/simple-cache",
  verdict: "passed",
  summary: "Passed: 7 of 7 tests",
  passed: true,
  testsPassed: 7,
  testsTotal: 7,
  source: "",
  spent: 0,
  figures: [{ label: "hit ratio", value: 0.5, unit: "" }],
};

function problem(fields: object): string {
  const result = parseEvent({ ...attempt, ...fields });
  return result.ok ? "accepted" : result.error;
}

describe("parseEvent", () => {
  it("[P14] accepts every event that this build writes and keeps every field", () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(parseEvent(event)).toEqual({ ok: true, value: event });
      }),
    );
  });

  it("[P14] keeps unknown kinds, newer versions and unknown fields as they are", () => {
    for (const event of [
      { ...attempt, kind: "card-reviewed", rating: 7 },
      { ...attempt, v: 2, exercise: 5 },
      { ...attempt, mood: "glad" },
    ]) {
      expect(parseEvent(event)).toEqual({ ok: true, value: event });
    }
  });

  it.each([
    ["a time before 1970", { at: -1 }, /“at”/],
    ["a time that Date can't tell", { at: 8.64e15 + 1 }, /“at”/],
    ["a time between two milliseconds", { at: 1.5 }, /“at”/],
    ["an id with odd characters", { id: "<img onerror=1>" }, /“id”: must be 8 to 64/],
    ["an exercise that isn't family/slug", { exercise: "__proto__" }, /“exercise”: must be family\/slug/],
    ["a count below zero", { testsPassed: -1 }, /“testsPassed”/],
    ["a figure that is no number", { figures: [{ label: "", value: null, unit: "" }] }, /“figures.0.value”/],
    ["stacks that are no text", { stacks: ["main 1"] }, /“stacks”/],
    ["a missing source", { source: undefined }, /“source”/],
    [
      "a check with an upper-case id",
      { kind: "check-answered", lesson: "a", check: "A" },
      /“check”.*“answer”/,
    ],
  ])("refuses %s and says where", (_name, fields, expected) => {
    expect(problem(fields)).toMatch(expected);
  });

  it.each([null, [], "text", 5, {}])("refuses %j", (value) => {
    expect(parseEvent(value).ok).toBe(false);
  });
});
