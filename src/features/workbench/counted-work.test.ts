import { expect, test } from "vitest";
import type { ProfileEvidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { countedWork } from "./counted-work.ts";
import { PASSED } from "./testing/fake-world.ts";
import { INITIAL, reduce, type Action, type WorkbenchState } from "./workbench-state.ts";

const profile = (of: ProfileEvidence["of"]): ProfileEvidence => ({
  kind: "profile",
  of,
  title: "t",
  unit: "cost",
  functions: [],
  nodes: [],
  lines: [{ line: 1, cost: 2, hits: 1, allocations: 0 }],
});
const reportOf = (...evidence: Report["evidence"]): Report => ({
  verdict: PASSED,
  tests: [],
  console: [],
  consoleDropped: 0,
  evidence,
  timing: { compile: 1, start: 1, suite: 1, report: 1, total: 4 },
});
const counted = reportOf(profile("given"), profile("run"));

const after = (...actions: Action[]): WorkbenchState => actions.reduce(reduce, INITIAL);
const STARTED = { kind: "run-started" } as const;
const EDITED = { kind: "edited" } as const;
const judged = (report: Report) => ({ kind: "run-judged", report, outcomes: [], shown: [] }) as const;
const workAfter = (...actions: Action[]) => countedWork(after(...actions).run);

test("the work of the run counts, not what a suite gave", () => {
  expect(workAfter(STARTED, judged(counted))?.profile.of).toBe("run");
  expect(workAfter(STARTED, judged(reportOf(profile("given"))))).toBeUndefined();
});

test("before a run, and after one that counted nothing, there is none", () => {
  expect(workAfter()).toBeUndefined();
  expect(workAfter(STARTED)).toBeUndefined();
  expect(workAfter(STARTED, judged(reportOf()))).toBeUndefined();
});

test("an edit makes it stale, during the run as well", () => {
  expect(workAfter(STARTED, judged(counted))?.isStale).toBe(false);
  expect(workAfter(STARTED, judged(counted), EDITED)?.isStale).toBe(true);
  expect(workAfter(STARTED, EDITED, judged(counted))?.isStale).toBe(true);
});

test("while the next run goes on it is as stale as it was", () => {
  expect(workAfter(STARTED, judged(counted), STARTED)?.isStale).toBe(false);
  expect(workAfter(STARTED, judged(counted), EDITED, STARTED)?.isStale).toBe(true);
  expect(workAfter(STARTED, judged(counted), STARTED, EDITED)?.isStale).toBe(true);
  expect(workAfter(STARTED, judged(counted), EDITED, STARTED, STARTED)?.isStale).toBe(true);
  expect(workAfter(STARTED, judged(counted), EDITED, STARTED, judged(counted))?.isStale).toBe(false);
});
