import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import { RIGHT, WRONG, type HostileSubmission } from "../../e2e/hostile/submission.ts";
import { submissions } from "../../e2e/hostile/submissions.ts";
import { browserOnly } from "../../e2e/sandbox/browser-only.ts";
import { complaintAbout, limitOf } from "../../e2e/sandbox/check-row.ts";
import { countRows, writeBelongings } from "../../e2e/sandbox/fixture/belongings.ts";
import { jobOf } from "../../e2e/sandbox/fixture/job.ts";
import type { FixtureSite } from "../../e2e/sandbox/fixture/serve-fixture.ts";
import { openTrap } from "../../e2e/sandbox/fixture/trap.ts";
import { probes, probingSubmission } from "../../e2e/sandbox/probes.ts";
import type { Browser, BrowserKind } from "./browser.ts";

const right: HostileSubmission = { id: "a right one", source: RIGHT, expect: "passed", pattern: /4 of 4/ };
const wrong: HostileSubmission = { id: "a wrong one", source: WRONG, expect: "failed" };

export interface Checked {
  passed: number;
  /** one sentence for each row that was not as expected */
  readonly complaints: string[];
}

/**
 * Tries the probes in `browser`, then judges every row of the hostile table, and after each a right and a wrong
 * submission. Prints a line a row. The fixture's page is open.
 * @param rowsWith a part of the ids to try; "" for all
 */
export async function checkSandbox(
  browser: Browser,
  kind: BrowserKind["kind"],
  site: FixtureSite,
  rowsWith: string,
): Promise<Checked> {
  const checked: Checked = { passed: 0, complaints: [] };
  const count = (name: string, complaints: readonly string[]) => {
    console.log(`  ${complaints.length === 0 ? "ok " : "BAD"} ${name}`);
    if (complaints.length === 0) checked.passed += 1;
    else checked.complaints.push(`${name}: ${complaints.join("; ")}`);
  };
  // First: some rows leave threads that loop on for a while, and a probe that blocks would wait for them.
  count(`${probes.length} probes`, await checkProbes(browser, site));
  for (const row of [...submissions, ...browserOnly]) {
    if (!row.id.includes(rowsWith)) continue;
    if (row.hosts && !row.hosts.includes(kind)) {
      console.log(`  -   ${row.id}: not for this browser`);
      continue;
    }
    count(row.id, await checkRow(browser, row));
  }
  return checked;
}

async function checkRow(browser: Browser, row: HostileSubmission): Promise<string[]> {
  const complaints: string[] = [];
  for (const one of [row, right, wrong]) {
    const report = await judge(browser, jobOf(one.source, limitOf(one)));
    const complaint = complaintAbout(one, report);
    if (complaint !== undefined) complaints.push(one === row ? complaint : `then ${one.id}: ${complaint}`);
  }
  return complaints;
}

/** One run a probe: Firefox now and then locks up where a worker tries all of these things at once. */
async function checkProbes(browser: Browser, site: FixtureSite): Promise<string[]> {
  const ROWS = 20;
  await browser.evaluate(`return (${String(writeBelongings)})(${ROWS});`);
  const trap = await openTrap();
  const { length } = site.requests;
  const complaints: string[] = [];
  for (const probe of probes) {
    const report = await judge(browser, jobOf(probingSubmission(trap.url, site.url, [probe]), 8_000));
    const answer = report.console.map((line) => line.text).find((text) => text.startsWith("0 "));
    if (report.verdict.word !== "passed") complaints.push(`${probe.id}: ${verdictText(report.verdict)}`);
    else if (answer === undefined) complaints.push(`${probe.id}: no answer`);
    else if (answer.includes("GOT")) complaints.push(`${probe.id}: ${answer}`);
  }
  const rows = await browser.evaluate(`return (${String(countRows)})();`);
  trap.close();
  for (const request of [...trap.knocks, ...site.requests.slice(length)])
    complaints.push(`it came through: ${request}`);
  if (rows !== ROWS) complaints.push(`of ${ROWS} rows ${String(rows)} are left`);
  return complaints;
}

async function judge(browser: Browser, job: Job): Promise<Report> {
  const report = await browser.evaluate("return (await window.fixture.run(argument)).report;", job);
  return report as Report; // our own page has made it
}
