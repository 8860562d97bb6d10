import { unreachable } from "#base/assert.ts";
import type { Milliseconds } from "#base/units.ts";
import type { Stage, Verdict } from "./verdict.ts";

/** The sentence of a verdict. It begins with the verdict's word; screens, the log and `npm run grade` show it as it stands. */
export function verdictText(verdict: Verdict): string {
  switch (verdict.word) {
    case "passed":
      return `Passed: ${verdict.passed} of ${tests(verdict.total)}`;
    case "failed":
      return `Failed: ${verdict.total - verdict.passed} of ${tests(verdict.total)}`;
    case "too slow":
      return `Too slow: ${verdict.reason} (${verdict.passed} of ${tests(verdict.total)} passed)`;
    case "timed out":
      return `Timed out after ${seconds(verdict.after)} ${where(verdict.during)}`;
    case "crashed":
      return `Crashed: ${verdict.reason}${verdict.during ? ` (${where(verdict.during)})` : ""}`;
    case "did not compile": {
      const file = verdict.file === "solution.ts" ? "" : `${verdict.file}, `;
      return `Did not compile: ${file}line ${verdict.line}, column ${verdict.column}: ${verdict.message}`;
    }
    case "stopped":
      return `Stopped ${where(verdict.during)}`;
    case "grader fault":
      return `Grader fault: ${verdict.reason}`;
    default:
      return unreachable(verdict);
  }
}

const tests = (count: number) => `${count} ${count === 1 ? "test" : "tests"}`;

const seconds = (duration: Milliseconds) => `${Number((duration / 1_000).toFixed(2))} s`;

function where(stage: Stage): string {
  if (stage.kind === "loading") return "while loading";
  return `${stage.kind === "race" ? "while comparing speeds " : ""}in “${stage.name}”`;
}
