import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Evidence } from "#grader/evidence.ts";
import { COUNTING, GROWTH, VIRTUAL_TIME, type LabSuite } from "#features/labs/suites.ts";
import { judgeOf } from "./testing.ts";

/** What a lab records with one of its programs. The page reads programs as text, by a loader that Node lacks. */
async function record(suite: LabSuite, program: string): Promise<readonly Evidence[]> {
  const source = readFileSync(`src/features/labs/programs/${program}.ts`, "utf8");
  const report = await judgeOf(suite.source, source)(source);
  expect(report.tests.map(({ path }) => path.join(" › "))).toEqual(suite.manifest);
  expect(report.verdict.word).toBe("passed");
  return report.evidence;
}

describe("the programs that are counted", () => {
  it("a hidden indexOf costs one entry, 1,000 turns, and 1 + 2 + … + 1,000 elements walked over", async () => {
    const evidence = await record(COUNTING, "count-distinct");
    expect(evidence).toContainEqual(
      expect.objectContaining({ kind: "figure", value: 1 + 1_000 + (1_000 * 1_001) / 2 }),
    );
    const profile = evidence.find((item) => item.kind === "profile");
    const hottest = profile?.lines.toSorted((a, b) => b.cost - a.cost)[0];
    expect(hottest).toMatchObject({ line: 5, cost: 500_500 });
  });

  it.each([
    ["count-distinct", "n²"],
    ["median", "n log n"],
    ["comma-list", "n²"],
  ])("%s grows like %s", async (program, fits) => {
    expect(await record(GROWTH, program)).toContainEqual(expect.objectContaining({ kind: "growth", fits }));
  });

  it.each(["count-distinct", "median", "comma-list"])("%s costs the same in another run", async (program) => {
    const figures = await Promise.all([record(COUNTING, program), record(COUNTING, program)]);
    const [first, second] = figures.map((evidence) => evidence.find((item) => item.kind === "figure")?.value);
    expect(first).toBeGreaterThan(1_000);
    expect(second).toBe(first);
  });
});

it("six jobs on two workers end at 2,000 ms of virtual time", async () => {
  const [timeline] = await record(VIRTUAL_TIME, "pool");
  expect(timeline).toMatchObject({ kind: "timeline" });
});
