import { compile } from "#grader/compile.ts";
import { isCounted } from "#grader/is-counted.ts";
import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import { collectManifest } from "./collect-manifest.ts";
import { gradeInNode } from "./grade-in-node.ts";

/** For tests: judges submissions by a suite that is written as authors write one. */
export function judgeOf(
  suite: string,
  reference: string,
  { counted = isCounted(suite), ...limits }: Partial<Job["limits"] & Pick<Job, "counted">> = {},
) {
  const compiled = compile(suite, "suite.ts");
  if (!compiled.ok) throw new Error(`the suite does not compile: ${compiled.error.message}`);
  const manifest = collectManifest(compiled.value, reference);
  return async (submission: string): Promise<Report> =>
    gradeInNode({
      submission,
      suite: compiled.value,
      manifest: await manifest,
      limits: { load: 5_000, test: 5_000, ...limits },
      counted,
    });
}

/** Names of the tests with this status. */
export const testsThat = (report: Report, status: Report["tests"][number]["status"]): readonly string[] =>
  report.tests.filter((test) => test.status === status).map((test) => test.path.join(" › "));
