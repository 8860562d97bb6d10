import { isDeepStrictEqual } from "node:util";
import type { Evidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { costJobOf, countedIn } from "../bench/cost-job.ts";
import { COST_PROGRAMS } from "../bench/cost-programs.ts";
import { gradeInNode } from "../grade/grade-in-node.ts";
import type { Browser } from "./browser.ts";
import type { Checked } from "./sandbox-table.ts";

/** Counts programs in `browser` and in Node: what they cost must be the same. The fixture's page is open. */
export async function checkCosts(browser: Browser, rowsWith: string): Promise<Checked> {
  const checked: Checked = { passed: 0, complaints: [] };
  for (const program of COST_PROGRAMS) {
    const name = `the cost of ${program.name}`;
    if (!name.includes(rowsWith)) continue;
    const job = costJobOf(program);
    const report = await browser.evaluate("return (await window.fixture.run(argument)).report;", job);
    const inNode = countedIn(await gradeInNode(job));
    const complaint = complaintAbout(report as Report, inNode); // our own page has made it
    console.log(`  ${complaint === undefined ? "ok " : "BAD"} ${name}`);
    if (complaint === undefined) checked.passed += 1;
    else checked.complaints.push(`${name}: ${complaint}`);
  }
  return checked;
}

function complaintAbout(report: Report, inNode: readonly Evidence[]): string | undefined {
  if (report.verdict.word !== "passed") return verdictText(report.verdict);
  return isDeepStrictEqual(countedIn(report), inNode) ? undefined : "it is another one in Node";
}
