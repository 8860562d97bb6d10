import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import type { HostileSubmission } from "../hostile/submission.ts";

/** The limit to judge a row with, in milliseconds: short where it is used up, and long where a slow machine may be. */
export function limitOf({ expect }: HostileSubmission): number {
  return expect.includes("timed out") ? 1_000 : 5_000;
}

/** What is wrong with the report on a row of the table, as a sentence; nothing when it is as expected. */
export function complaintAbout(row: HostileSubmission, report: Report): string | undefined {
  const expected: readonly string[] = typeof row.expect === "string" ? [row.expect] : row.expect;
  const text = textOf(report);
  if (!expected.includes(report.verdict.word)) return `expected ${expected.join(" or ")}, got: ${text}`;
  if (row.pattern && !row.pattern.test(text)) return `nothing matches ${row.pattern.source} in: ${text}`;
  return undefined;
}

/** All that a learner would read of it, line by line, cut to a length that can be printed. */
function textOf({ verdict, tests, console, crash }: Report): string {
  const lines = [
    verdictText(verdict),
    crash?.message ?? "",
    ...tests.map((test) => test.failure?.message ?? ""),
    ...console.map((line) => line.text),
  ];
  return lines
    .filter((line) => line !== "")
    .join("\n")
    .slice(0, 4_000);
}
