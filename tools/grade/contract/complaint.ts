import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";
import type { Expectation } from "./answer.ts";

/** What is wrong with a report, given what the answer had to come to; undefined when it is as it should be. */
export function complaint(expected: Expectation, report: Report): string | undefined {
  const { verdict } = report;
  switch (expected.kind) {
    case "pass":
      if (verdict.word !== "passed") return `should pass. ${account(report)}`;
      return report.evidence.length === 0 ? "passes, but its run recorded no evidence" : undefined;
    case "fail":
      return NOT_YET.has(verdict.word) ? undefined : `should fail. ${account(report)}`;
    case "fail by":
      if (!CAUGHT.has(verdict.word)) return `should fail. ${account(report)}`;
      if (broken(report).includes(expected.test)) return undefined;
      return `should fail by “${expected.test}”. ${account(report)}`;
  }
}

/** A starter is unfinished, or finished and naive: its answers may be right and its work too much. */
const NOT_YET = new Set<Report["verdict"]["word"]>(["failed", "too slow"]);

/** A mistake may also hang or crash a test; a fault of ours or a syntax error shows nothing. */
const CAUGHT = new Set<Report["verdict"]["word"]>(["failed", "too slow", "timed out", "crashed"]);

/** Tests that failed, and the one that was running when the run was ended. */
function broken({ tests, verdict }: Report): string[] {
  const failed = tests.filter((test) => test.status === "failed").map((test) => test.path.join(" › "));
  const during = "during" in verdict && verdict.during.kind !== "loading" ? [verdict.during.name] : [];
  return [...failed, ...during];
}

function account(report: Report): string {
  const failures = report.tests
    .filter((test) => test.status === "failed")
    .map((test) => `\n  ${test.path.join(" › ")}: ${test.failure?.message ?? "no message"}`);
  return `${verdictText(report.verdict)}${failures.join("")}`;
}
