import path from "node:path";
import { describe, expect, it } from "vitest";
import { taskFrontmatter } from "#course/exercise.ts";
import type { Task } from "#content/course.ts";
import { openDisk } from "#content/disk.ts";
import { ProblemList } from "#content/problem.ts";
import { readTask } from "#content/read-task.ts";
import type { FigureEvidence } from "#grader/evidence.ts";
import type { Report } from "#grader/report.ts";
import { collectManifest } from "./collect-manifest.ts";
import { gradeInNode } from "./grade-in-node.ts";

/** The quick start as a learner runs it: each step as found, and with the change made. */

const disk = openDisk(path.resolve(import.meta.dirname, "../.."));
const LIMITS = taskFrontmatter.shape.limits.parse(undefined);

/** What the change has to do to each figure that has a "before"; and what else it brings to light. */
const STEPS: Readonly<Record<string, Readonly<Record<string, "more" | "less" | "same">>>> = {
  measure: { "Time with a name": "more" },
  monitor: {
    "Requests counted": "more",
    "Failures counted": "more",
    p99: "more",
    "Figures to keep": "less",
  },
  cache: {
    "Settings read from the database": "less",
    "Hit ratio": "more",
    "Mean payment": "less",
    p99: "same",
  },
  "load-test": {
    "Payments sent a second, no cache": "more",
    "p99, no cache": "more",
    "Payments sent a second, with the cache": "less",
    "p99, with the cache": "more",
  },
};

/** Figures that the text quotes: of which step and label, after the change or before it, and in which words. */
const QUOTED: readonly (readonly [string, string, "after" | "before", string])[] = [
  ["monitor", "Requests counted", "before", "980 lines"],
  ["monitor", "p99", "before", "78 ms"],
  ["monitor", "p99", "after", "1,987 ms"],
  ["monitor", "Figures to keep", "after", "11 counters"],
  ["cache", "Mean payment", "before", "72"],
  ["cache", "Mean payment", "after", "35 ms"],
  ["load-test", "Payments sent a second, no cache", "before", "87 a second"],
  ["load-test", "Payments sent a second, with the cache", "before", "302 a second"],
  ["load-test", "Payments sent a second, with the cache", "after", "125 a second"],
  ["load-test", "p99, no cache", "before", "116 ms"],
  ["load-test", "p99, with the cache", "after", "119 ms"],
];

/** Collecting a suite's tests borrows Vitest's own runner, so it is done before any test runs. */
const tasks = new Map<string, Task>();
const problems = new ProblemList();
for (const step of Object.keys(STEPS)) {
  const task = await readTask(`lessons/quick-start/${step}`, disk, collectManifest, problems);
  if (task !== undefined) tasks.set(step, task);
}

const reports = new Map<string, Promise<Report>>();

/** The report on a file of a step; each is judged once. */
function judge(step: string, which: "starter" | "solution"): Promise<Report> {
  const task = tasks.get(step);
  if (task === undefined) throw new Error(problems.all.map(({ message }) => message).join("; "));
  const { compiledSuite: suite, tests: manifest, counted } = task;
  const key = `${step}/${which}`;
  const report =
    reports.get(key) ?? gradeInNode({ submission: task[which], suite, manifest, limits: LIMITS, counted });
  reports.set(key, report);
  return report;
}

const figuresOf = ({ evidence }: Report): readonly FigureEvidence[] =>
  evidence.filter((item) => item.kind === "figure");

describe.each(Object.entries(STEPS))("quick start, %s", (step, changes) => {
  it("as found: fails, says what to do, and shows the same figures as before", async () => {
    const report = await judge(step, "starter");
    expect(report.verdict.word).toBe("failed");
    const first = report.tests.find(({ status }) => status === "failed");
    expect(first?.failure?.message).toMatch(
      /world\.time|meter\.observe|in a Map|a moment at which it is due/,
    );
    const compared = figuresOf(report).filter(({ reference }) => reference !== undefined);
    expect(compared.length).toBeGreaterThan(0);
    for (const { label, value, reference } of compared) expect(value, label).toBe(reference?.value);
  });

  it("with the change made: passes, and the figures move the right way", async () => {
    const report = await judge(step, "solution");
    expect(report.tests.filter(({ status }) => status !== "passed")).toEqual([]);
    expect(report.verdict.word).toBe("passed");
    const compared = figuresOf(report).filter(({ reference }) => reference?.label === "before");
    const moves = compared.map(({ label, value, reference = { value: NaN } }) => [
      label,
      value > reference.value ? "more" : value < reference.value ? "less" : "same",
    ]);
    expect(Object.fromEntries(moves)).toEqual(changes);
  });
});

describe("the text of the quick start", () => {
  const text = disk.read("lessons/quick-start.mdx").replace(/\s+/g, " ");

  it.each(QUOTED)("%s: “%s” %s the change is quoted as “%s”", async (step, label, when, words) => {
    const figure = figuresOf(await judge(step, "solution")).find((candidate) => candidate.label === label);
    const value = when === "after" ? figure?.value : figure?.reference?.value;
    expect(Math.round(value ?? NaN).toLocaleString("en-US")).toBe(words.split(" ")[0]);
    expect(text).toContain(words);
  });
});
