import { chromium, type Page } from "@playwright/test";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "#base/median.ts";
import type { Report } from "#grader/report.ts";
import { serveFixture } from "../e2e/sandbox/fixture/serve-fixture.ts";
import { readSubjects, type Subject } from "./bench/subjects.ts";
import { timeVitest } from "./bench/time-vitest.ts";
import { isMain, orExit } from "./command.ts";
import { CHROMIUM_ARGS, needChromium } from "./find-browser.ts";

const USAGE = `npm run bench:verdict -- [--runs 30] [--vitest-runs 5]
The time from click to verdict in Chromium, in milliseconds, as medians: with a spare sandbox ready ("warm"), and
with none ("cold"); split into what the worker's start, the compiler, the suite and the way back took. Beside it, in
turns with it: the same suite by "vitest run"; and the small suite's tests by a plain worker that isolates nothing,
fresh for the run ("plain worker"), or for each test as freeCodeCamp does ("one a test").`;

const root = fileURLToPath(new URL("../", import.meta.url));

async function benchVerdict(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: "string", default: "30" },
      "vitest-runs": { type: "string", default: "5" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const subjects = await readSubjects(root);
  const site = await serveFixture({
    page: `${root}tools/bench/page.ts`,
    "plain-worker": `${root}tools/bench/plain-worker.ts`,
  });
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    for (const subject of subjects) {
      await benchSubject(page, subject, Number(values.runs), Number(values["vitest-runs"]));
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The runners take turns, so that what else the machine does falls on all of them alike. */
async function benchSubject(page: Page, subject: Subject, runs: number, vitestRuns: number): Promise<void> {
  const { id, job, suite, plainTests = [] } = subject;
  const warm: Report[] = [];
  const cold: Report[] = [];
  const vitest: number[] = [];
  const plainOne: number[] = [];
  const plainEach: number[] = [];
  const plain = (groups: readonly (readonly string[])[]) =>
    page.evaluate(([code, tests]) => window.verdictBench.plain(code, tests), [
      job.submission,
      groups,
    ] as const);
  for (let i = 0; i < runs; i++) {
    warm.push(await page.evaluate((given) => window.verdictBench.warm(given), job));
    cold.push(await page.evaluate((given) => window.verdictBench.cold(given), job));
    if (i < vitestRuns) vitest.push(timeVitest(root, suite, job.submission));
    if (plainTests.length === 0) continue;
    plainOne.push(await plain([plainTests]));
    plainEach.push(await plain(plainTests.map((test) => [test])));
  }
  console.log(`\n${id}: ${job.manifest.length} tests, median of ${runs}`);
  const ours = show("warm", warm);
  show("cold", cold);
  compare("vitest run", vitest, ours);
  if (plainTests.length === 0) return;
  compare("plain worker", plainOne, ours);
  compare("one a test", plainEach, ours);
}

function show(name: string, reports: readonly Report[]): number {
  const failed = reports.find((report) => report.verdict.word !== "passed");
  if (failed) throw new Error(`A run did not pass: ${JSON.stringify(failed.verdict)}`);
  const part = (key: Exclude<keyof Report["timing"], "race">) =>
    median(reports.map((report) => report.timing[key]));
  const parts = (["start", "compile", "suite", "report"] as const).map((key) => `${key} ${ms(part(key))}`);
  console.log(`  ${name.padEnd(13)}${ms(part("total"))}   ${parts.join(", ")}`);
  return part("total");
}

function compare(name: string, times: readonly number[], ours: number): void {
  const theirs = median(times);
  console.log(`  ${name.padEnd(13)}${ms(theirs)}   warm is ${(ours / theirs).toFixed(3)}× of it`);
}

const ms = (duration: number) => duration.toFixed(1).padStart(6);

if (isMain(import.meta.filename)) await orExit(benchVerdict);
