import { describe, expect, it } from "vitest";
import type { Report, TestResult } from "#grader/report.ts";
import type { Verdict } from "#grader/verdict.ts";
import { caughtBy, type Expectation } from "./answer.ts";
import { complaint } from "./complaint.ts";

const FIGURE = { kind: "figure", label: "Hits", value: 3, unit: "" } as const;
const TIMING = { compile: 1, start: 1, suite: 1, report: 1, total: 4 };

const test = (name: string, status: TestResult["status"]): TestResult => ({
  path: name.split(" › "),
  status,
  ...(status === "failed" ? { failure: { message: "expected 1 to be 2", frames: [] } } : {}),
});

const reportOf = (
  verdict: Verdict,
  tests: TestResult[],
  evidence: Report["evidence"] = [FIGURE],
): Report => ({
  verdict,
  tests,
  evidence,
  console: [],
  consoleDropped: 0,
  timing: TIMING,
});

const PASSED = reportOf({ word: "passed", passed: 1, total: 1 }, [test("a › b", "passed")]);
const FAILED = reportOf({ word: "failed", passed: 1, total: 2 }, [
  test("a › b", "failed"),
  test("c", "passed"),
]);
const SLOW = reportOf({ word: "too slow", passed: 0, total: 1, reason: "expected at most 2, got 9" }, [
  test("a › b", "failed"),
]);
const BROKEN = reportOf(
  { word: "did not compile", file: "solution.ts", line: 1, column: 1, message: "no" },
  [],
);
const FAULT = reportOf({ word: "grader fault", reason: "no worker" }, [test("a › b", "failed")]);
const HANGS = reportOf({ word: "timed out", after: 2000, during: { kind: "test", name: "a › b" } }, [
  test("a › b", "not run"),
]);

const byB: Expectation = { kind: "fail by", test: "a › b" };

describe("an answer that must pass", () => {
  const expected: Expectation = { kind: "pass" };

  it("may not fail, hang or leave no evidence", () => {
    expect(complaint(expected, PASSED)).toBe(undefined);
    expect(complaint(expected, FAILED)).toBe(
      "should pass. Failed: 1 of 2 tests\n  a › b: expected 1 to be 2",
    );
    expect(complaint(expected, HANGS)).toContain("should pass. Timed out");
    expect(complaint(expected, { ...PASSED, evidence: [] })).toContain("no evidence");
  });
});

describe("a starter", () => {
  it("must be judged as failed or too slow, not as broken", () => {
    expect(complaint({ kind: "fail" }, FAILED)).toBe(undefined);
    expect(complaint({ kind: "fail" }, SLOW)).toBe(undefined);
    for (const report of [PASSED, BROKEN, FAULT, HANGS]) {
      expect(complaint({ kind: "fail" }, report)).toContain("should fail");
    }
  });
});

describe("a mistake", () => {
  it("must break the test that it names", () => {
    expect(complaint(byB, FAILED)).toBe(undefined);
    expect(complaint(byB, HANGS)).toBe(undefined);
    expect(complaint(byB, SLOW)).toBe(undefined);
    expect(complaint({ kind: "fail by", test: "a › x" }, SLOW)).toContain(
      "should fail by “a › x”. Too slow:",
    );
    expect(complaint({ kind: "fail by", test: "c" }, FAILED)).toContain("should fail by “c”");
    expect(complaint({ kind: "fail by", test: "a › x" }, HANGS)).toContain("should fail by “a › x”");
  });

  it("proves nothing when it passes, doesn't compile, or the fault is ours", () => {
    for (const report of [PASSED, BROKEN, FAULT]) expect(complaint(byB, report)).toContain("should fail");
  });

  it("names its test in its first line", () => {
    expect(caughtBy("// caught by: a › b\n// why\n")).toEqual(byB);
    expect(caughtBy("// caught by: a › b\r\n")).toEqual(byB);
    expect(caughtBy("// why\n// caught by: a › b\n")).toBe(undefined);
    expect(caughtBy("// caught by: \n")).toBe(undefined);
    expect(caughtBy("")).toBe(undefined);
  });
});
