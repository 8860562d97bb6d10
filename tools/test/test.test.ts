import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readCounts } from "./counts.ts";
import { summarise, tabulate, type Outcome } from "./outcome.ts";
import { chooseSteps, STEPS } from "./steps.ts";

const names = (options: { only?: string; from?: string }) =>
  chooseSteps(STEPS, options).map((step) => step.name);

describe("steps", () => {
  it("each is an npm script, and needs only steps before it", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const [index, step] of STEPS.entries()) {
      expect(scripts).toHaveProperty([step.script]);
      const before = STEPS.slice(0, index).map((earlier) => earlier.name);
      for (const needed of step.needs ?? []) expect(before).toContain(needed);
    }
  });

  it("--only leaves those, in their own order", () => {
    expect(names({ only: "unit, lint" })).toEqual(["lint", "unit"]);
  });

  it("--from leaves that one and those after it", () => {
    expect(names({ from: "build" })).toEqual(["build", "sizes", "e2e", "browsers"]);
  });

  it("one that does not exist is named", () => {
    expect(() => names({ only: "lint,uint" })).toThrow(/no step "uint".*format, lint/);
    expect(() => names({ from: "x" })).toThrow(/no step "x"/);
  });
});

describe("counts", () => {
  it("of Vitest's report, with the name of what failed and the first line of why", () => {
    const json = JSON.stringify({
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 1,
      testResults: [
        {
          name: resolve("src/a.test.ts"),
          assertionResults: [
            { status: "passed", fullName: "a b", failureMessages: [] },
            {
              status: "failed",
              fullName: "a c",
              failureMessages: ["\u001b[31mExpected 1\u001b[39m\n  at a.ts:1"],
            },
          ],
        },
      ],
    });
    expect(readCounts(json, "vitest")).toEqual({
      passed: 7,
      failed: 1,
      failures: ["src/a.test.ts: a c: Expected 1"],
    });
  });

  it("of Playwright's report, however deep a test stands", () => {
    const spec = (title: string, status: string, errors: { message?: string }[] = []) => ({
      title,
      file: "story/a.spec.ts",
      line: 3,
      tests: [{ status, results: [{ errors }] }],
    });
    const json = JSON.stringify({
      stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 4 },
      suites: [
        { specs: [spec("late once", "flaky", [{ message: "Not there" }])] },
        {
          specs: [spec("fine", "expected"), spec("cut off", "unexpected")],
          suites: [
            { specs: [spec("slow", "unexpected", [{ message: "\nTest timeout of 30000ms exceeded." }])] },
          ],
        },
      ],
    });
    expect(readCounts(json, "playwright")).toEqual({
      passed: 6,
      failed: 2,
      failures: ["story/a.spec.ts:3: cut off", "story/a.spec.ts:3: slow: Test timeout of 30000ms exceeded."],
    });
  });

  it("as they stand", () => {
    const report = { passed: 2, failed: 1, failures: ["Firefox: x"] };
    expect(readCounts(JSON.stringify(report), "counts")).toEqual(report);
  });

  it("of something else are refused", () => {
    expect(() => readCounts("{}", "vitest")).toThrow();
  });
});

describe("the last line", () => {
  const passed: Outcome = {
    step: "unit",
    state: "passed",
    seconds: 2,
    counts: { passed: 120, failed: 0, failures: [] },
  };

  it("counts tests", () => {
    const e2e: Outcome = {
      step: "e2e",
      state: "failed",
      seconds: 2,
      counts: { passed: 3, failed: 2, failures: ["x", "y"] },
    };
    expect(summarise([passed, e2e])).toBe("123 passed, 2 failed");
  });

  it("is never 0 failed when a step failed", () => {
    expect(summarise([passed, { step: "lint", state: "failed", seconds: 1 }])).toBe("120 passed, 1 failed");
    const unloadable: Outcome = { ...passed, state: "failed" };
    expect(summarise([unloadable])).toBe("120 passed, 1 failed");
  });

  it("stands below a table of the steps", () => {
    expect(tabulate([passed, { step: "build", state: "not run", seconds: 0 }])).toBe(
      "  unit   passed      2.0 s  120 passed, 0 failed\n  build  not run",
    );
  });
});
