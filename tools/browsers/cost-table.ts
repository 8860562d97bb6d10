import type { Report } from "#grader/report.ts";
import { costJobOf, countedIn } from "../bench/cost-job.ts";
import { COST_PROGRAMS } from "../bench/cost-programs.ts";
import { gradeInNode } from "../grade/grade-in-node.ts";
import type { Browser } from "./browser.ts";
import type { Checked } from "./sandbox-table.ts";

/** How often a comparator is called is the engine's own affair. */
const COMPARES = ".sort((";

/** Counts programs in `browser` and in Node: what they cost must be the same. The fixture's page is open. */
export async function checkCosts(browser: Browser, rowsWith: string): Promise<Checked> {
  const checked: Checked = { passed: 0, complaints: [] };
  for (const program of COST_PROGRAMS) {
    const name = `the cost of ${program.name}`;
    if (!name.includes(rowsWith) || program.source.includes(COMPARES)) continue;
    const job = costJobOf(program);
    const report = await browser.evaluate("return (await window.fixture.run(argument)).report;", job);
    const here = JSON.stringify(countedIn(report as Report)); // our own page has made it
    const isSame = here === JSON.stringify(countedIn(await gradeInNode(job)));
    console.log(`  ${isSame ? "ok " : "BAD"} ${name}`);
    if (isSame) checked.passed += 1;
    else checked.complaints.push(`${name} is not what it is in Node`);
  }
  return checked;
}
