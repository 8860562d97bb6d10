import { expect, test } from "vitest";
import type { Evidence } from "#grader/evidence.ts";
import { givenProfile, mergeStacks } from "#grader/profile/stacks.ts";
import { LEADERBOARD, SAMPLES } from "#grader/profile/testing/sample-profiles.ts";
import { attemptFact } from "./attempt-fact.ts";
import { EXERCISE, PASSED } from "./testing/fake-world.ts";

const factOf = (...evidence: Evidence[]) =>
  attemptFact({
    exercise: EXERCISE,
    source: "source",
    spent: 0,
    report: {
      verdict: PASSED,
      tests: [],
      console: [],
      consoleDropped: 0,
      evidence,
      timing: { compile: 1, start: 1, suite: 1, report: 1, total: 4 },
    },
  });

test("an attempt keeps where the cost of its run went", () => {
  const given = givenProfile("CPU", "samples", mergeStacks(SAMPLES));
  const fact = factOf(given, LEADERBOARD);
  expect(fact).toMatchObject({ stacks: expect.stringContaining("record;indexOfPlayer 62500\n") as string });
});

test("an attempt whose run counted nothing keeps no stacks", () => {
  expect(factOf(givenProfile("CPU", "samples", mergeStacks(SAMPLES)))).not.toHaveProperty("stacks");
  expect(factOf({ ...LEADERBOARD, nodes: [] })).not.toHaveProperty("stacks");
});
