import { compile } from "#grader/compile.ts";
import type { Evidence } from "#grader/evidence.ts";
import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import type { CostProgram } from "./cost-programs.ts";

const SUITE = `
import { it } from "vitest";
import { cost, evidence } from "#grader";
import { run } from "./solution";
it("is counted", async () => {
  const { total, allocations } = await cost(run);
  evidence.figure("total", total);
  for (const [kind, count] of Object.entries(allocations)) evidence.figure(kind, count);
});`;

const suite = compile(SUITE, "suite.ts");
if (!suite.ok) throw new Error(`the suite that counts does not compile: ${suite.error.message}`);
const compiled = suite.value;

/** A run that counts `program`: its evidence is the total, the allocations, and the profile. */
export function costJobOf({ source }: CostProgram): Job {
  const limits = { load: 10_000, test: 10_000 };
  return { submission: source, suite: compiled, manifest: ["is counted"], limits, counted: true };
}

/**
 * What was counted.
 * @throws {Error} when the run did not pass
 */
export function countedIn(report: Report): readonly Evidence[] {
  if (report.verdict.word !== "passed") throw new Error(`a program did not run: ${JSON.stringify(report)}`);
  return report.evidence;
}
