import { beforeAll, describe, expect, it } from "vitest";
import { compile } from "#grader/compile.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { RIGHT, SUITE, WRONG, type HostileSubmission } from "../../e2e/hostile/submission.ts";
import { submissions } from "../../e2e/hostile/submissions.ts";
import { collectManifest } from "./collect-manifest.ts";
import { gradeInNode } from "./grade-in-node.ts";

const suite = compile(SUITE, "suite.ts");
let manifest: readonly string[] = [];

beforeAll(async () => {
  if (suite.ok) manifest = await collectManifest(suite.value, RIGHT);
});

/** Milliseconds. Code that never ends need not be waited for; code that does end may be slow on a busy machine. */
const limitOf = (row?: HostileSubmission) => (row?.expect === "timed out" ? 300 : 2_500);

const grade = (submission: string, limit = limitOf()): Promise<Report> =>
  gradeInNode({
    submission,
    suite: suite.ok ? suite.value : "",
    manifest,
    limits: { load: limit, test: limit },
  });

/** All that a report says, for the patterns of the table. */
const wordsOf = (report: Report): string =>
  [
    verdictText(report.verdict),
    ...report.tests.map((test) => test.failure?.message ?? ""),
    ...report.console.map((line) => line.text),
  ].join("\n");

const here = submissions.filter((row) => row.hosts === undefined || row.hosts.includes("node"));

describe("[G70] each hostile submission gets its verdict", () => {
  it.each(here)("$id", async (row) => {
    const report = await grade(row.source, limitOf(row));
    expect([row.expect].flat(), wordsOf(report).slice(0, 500)).toContain(report.verdict.word);
    if (row.pattern) expect(wordsOf(report)).toMatch(row.pattern);
    expect(report.tests).toHaveLength(manifest.length);
  });

  it("and after all of them a right and a wrong one get theirs", async () => {
    expect(verdictText((await grade(RIGHT)).verdict)).toBe("Passed: 4 of 4 tests");
    expect(verdictText((await grade(WRONG)).verdict)).toBe("Failed: 3 of 4 tests");
  });
});
