import type { Evidence } from "./evidence.ts";
import { CAPS } from "./protocol.ts";
import type { ConsoleLine, Failure, TestResult } from "./report.ts";

/** What a run has shown so far, whoever ends it: tests keep their status when the worker is killed. */
export interface RunRecord {
  readonly tests: readonly TestResult[];
  readonly console: readonly ConsoleLine[];
  readonly consoleDropped: number;
  readonly evidence: readonly Evidence[];
  readonly passed: number;
  /** True when every test of the manifest has been reported. */
  isComplete(): boolean;
  /** Records a test's end. False when it cannot be: unknown, or recorded before. */
  recordTest(index: number, status: "passed" | "failed", failure?: Failure): boolean;
  recordConsole(line: ConsoleLine): void;
  /** The worker dropped so many lines of its own. */
  recordDropped(count: number): void;
  recordEvidence(item: Evidence): void;
}

/** The most pieces of evidence that are kept: more cannot be looked at. */
const MOST_EVIDENCE = 50;

/** @param manifest full names of the tests, groups joined by " › " */
export function createRunRecord(manifest: readonly string[]): RunRecord {
  const tests: TestResult[] = manifest.map((name) => ({ path: name.split(" › "), status: "not run" }));
  const console: ConsoleLine[] = [];
  const evidence: Evidence[] = [];
  let consoleText = 0;
  let droppedHere = 0;
  let droppedThere = 0;
  return {
    tests,
    console,
    evidence,
    get consoleDropped() {
      return droppedHere + droppedThere;
    },
    get passed() {
      return tests.filter((test) => test.status === "passed").length;
    },
    isComplete: () => tests.every((test) => test.status !== "not run"),
    recordTest(index, status, failure) {
      const test = tests[index];
      if (test?.status !== "not run") return false;
      tests[index] = { path: test.path, status, ...(failure && { failure }) };
      return true;
    },
    recordConsole(line) {
      if (console.length >= CAPS.consoleLines || consoleText + line.text.length > CAPS.console) {
        droppedHere += 1;
        return;
      }
      consoleText += line.text.length;
      console.push(line);
    },
    recordDropped(count) {
      droppedThere = Math.max(droppedThere, count);
    },
    recordEvidence(item) {
      if (evidence.length < MOST_EVIDENCE) evidence.push(item);
    },
  };
}
