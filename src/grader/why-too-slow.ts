import type { TestResult } from "./report.ts";

/** A verdict is a headline; the test itself says the rest. */
const LONGEST = 200;

/**
 * Why a submission is too slow and nothing else: what the first failed test says, in one line, when no test failed for
 * anything but work that was too much. Undefined when some did, or none failed.
 */
export function whyTooSlow(tests: readonly TestResult[]): string | undefined {
  const failed = tests.filter((test) => test.status === "failed");
  const [first] = failed;
  if (!first?.failure || !failed.every((test) => test.failure?.tooSlow)) return undefined;
  const line = first.failure.message.split("\n", 1)[0] ?? "";
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
