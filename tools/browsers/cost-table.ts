import type { Report } from "#grader/report.ts";
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
    const here = countedIn(report as Report); // our own page has made it
    const inNode = countedIn(await gradeInNode(job));
    const isSame = JSON.stringify(here) === JSON.stringify(inNode);
    console.log(`  ${isSame ? "ok " : "BAD"} ${name}`);
    if (isSame) checked.passed += 1;
    else checked.complaints.push(`${name} is not what it is in Node`);
  }
  return checked;
}
