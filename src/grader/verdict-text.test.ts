import { expect, it } from "vitest";
import type { Verdict } from "./verdict.ts";
import { verdictText } from "./verdict-text.ts";

const test = { kind: "test", name: "name of test" } as const;

it.each<[Verdict, string]>([
  [{ word: "passed", passed: 7, total: 7 }, "Passed: 7 of 7 tests"],
  [{ word: "passed", passed: 1, total: 1 }, "Passed: 1 of 1 test"],
  [{ word: "failed", passed: 3, total: 7 }, "Failed: 4 of 7 tests"],
  [
    { word: "too slow", passed: 7, total: 7, reason: "it grows as n²" },
    "Too slow: it grows as n² (7 of 7 tests passed)",
  ],
  [{ word: "timed out", after: 5_000, during: test }, "Timed out after 5 s in “name of test”"],
  [{ word: "timed out", after: 2_500, during: { kind: "loading" } }, "Timed out after 2.5 s while loading"],
  [{ word: "crashed", reason: "Error: no", during: test }, "Crashed: Error: no (in “name of test”)"],
  [{ word: "crashed", reason: "Error: no" }, "Crashed: Error: no"],
  [
    { word: "did not compile", file: "solution.ts", line: 3, column: 9, message: "Unexpected `;`." },
    "Did not compile: line 3, column 9: Unexpected `;`.",
  ],
  [{ word: "stopped", during: test }, "Stopped in “name of test”"],
  [{ word: "grader fault", reason: "no worker" }, "Grader fault: no worker"],
])("[G47] %j reads as the design says", (verdict, text) => {
  expect(verdictText(verdict)).toBe(text);
});
