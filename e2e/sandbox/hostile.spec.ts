import { expect } from "@playwright/test";
import { verdictText } from "#grader/verdict-text.ts";
import { endless } from "../hostile/endless.ts";
import { RIGHT, WRONG } from "../hostile/submission.ts";
import { submissions } from "../hostile/submissions.ts";
import { browserOnly } from "./browser-only.ts";
import { complaintAbout, limitOf } from "./check-row.ts";
import { jobOf } from "./fixture/job.ts";
import { runAll, test } from "./fixture/test.ts";

/** Those without an end are in endless.spec.ts, with more to prove. */
const rows = [...submissions, ...browserOnly].filter(
  (row) => !endless.includes(row) && (row.hosts?.includes("chromium") ?? true),
);

for (const row of rows) {
  test(`${row.id}, then a right and a wrong one`, async ({ sandboxPage: page, site }) => {
    test.setTimeout(90_000 + (row.patience ?? 0));
    const jobs = [jobOf(row.source, limitOf(row)), jobOf(RIGHT), jobOf(WRONG)];
    const [report, right, wrong] = await runAll(page, site, jobs);
    expect(report && complaintAbout(row, report)).toBeUndefined();
    expect(right?.verdict).toEqual({ word: "passed", passed: 4, total: 4 });
    expect(wrong?.verdict.word).toBe("failed");
  });
}

test("a heap bomb that has the time ends its own process, and that is said", async ({
  sandboxPage: page,
  site,
}) => {
  test.setTimeout(120_000);
  const bomb = "const one = new Array(1e6).fill(1.5), kept: unknown[] = []; for (;;) kept.push(one.slice());";
  const jobs = [jobOf(`${bomb}\n${RIGHT}`, 60_000), jobOf(RIGHT), jobOf(WRONG)];
  const [report, right, wrong] = await runAll(page, site, jobs);
  console.log(report && `${verdictText(report.verdict)}: ${(report.timing.total / 1_000).toFixed(1)} s`);
  expect(report?.verdict).toMatchObject({ word: "crashed", during: { kind: "loading" } });
  expect(report && verdictText(report.verdict)).toMatch(/run out of memory/);
  expect(right?.verdict.word).toBe("passed");
  expect(wrong?.verdict.word).toBe("failed");
});
