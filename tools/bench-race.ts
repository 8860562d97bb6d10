import { chromium, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { median } from "#base/median.ts";
import { compile } from "#grader/compile.ts";
import type { RaceEvidence } from "#grader/evidence.ts";
import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import { serveFixture } from "../e2e/sandbox/fixture/serve-fixture.ts";
import { isMain, orExit } from "./command.ts";
import { CHROMIUM_ARGS, needChromium } from "./find-browser.ts";

const USAGE = `npm run bench:race -- [--runs 100]
How often a race in Chromium comes to which verdict, on the machine as it is and with every core kept busy besides: for
code that is 4.5 times as fast as the baseline, and for code that is equal to it. Both are asked for 2 times.`;

/** What is timed; both sides have this text, and the submission chooses how much of it to do. */
const WORK = `(size) => {
  let sum = 0;
  for (let index = 0; index < size; index += 1) sum += VALUES[index & 1023] ^ index;
  return sum;
}`;
const VALUES = "Int32Array.from({ length: 1024 }, (_, index) => index * 7_919)";

const SUITE = `
import { it } from "vitest";
import { race } from "#grader";
import { work } from "./solution";
const VALUES = ${VALUES};
const whole = ${WORK};
it("is twice as fast", () =>
  race({ baseline: () => whole(4_500), submission: () => work() }, { atLeast: 2 }));`;

const SUBJECTS = [
  { name: "4.5 times as fast", size: 1_000 },
  { name: "equal", size: 4_500 },
];

async function benchRace(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: "string", default: "100" }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const site = await serveFixture();
  const browser = await chromium.launch({ executablePath: needChromium(), args: [...CHROMIUM_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await benchBoth(page, "quiet", Number(values.runs));
    await whileBusy(() => benchBoth(page, "busy", Number(values.runs)));
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The two take turns, so that what else the machine does falls on both alike. */
async function benchBoth(page: Page, machine: string, runs: number): Promise<void> {
  const reports = SUBJECTS.map((): Report[] => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, { size }] of SUBJECTS.entries()) {
      const { report } = await page.evaluate((job) => window.fixture.run(job), jobOf(size));
      reports[index]?.push(report);
    }
  }
  for (const [index, { name }] of SUBJECTS.entries())
    console.log(summary(machine, name, reports[index] ?? []));
}

function jobOf(size: number): Job {
  const suite = compile(SUITE, "suite.ts");
  if (!suite.ok) throw new Error(`the suite does not compile: ${suite.error.message}`);
  const submission = `const VALUES = ${VALUES};\nconst whole = ${WORK};\nexport const work = () => whole(${size});`;
  return {
    submission,
    suite: suite.value,
    manifest: ["is twice as fast"],
    limits: { load: 5_000, test: 5_000 },
  };
}

function summary(machine: string, name: string, reports: readonly Report[]): string {
  const count = (word: Report["verdict"]["word"]) =>
    reports.filter(({ verdict }) => verdict.word === word).length;
  const races = reports.flatMap(({ evidence }) =>
    evidence.filter((item): item is RaceEvidence => item.kind === "race"),
  );
  const uncertain = races.filter((race) => race.outcome === "uncertain").length;
  const others = reports.length - count("passed") - count("too slow") - uncertain;
  const took = median(reports.map(({ timing }) => timing.race ?? 0));
  const ratios = races.map((race) => race.ratio).toSorted((a, b) => a - b);
  return [
    `${machine.padEnd(6)}${name.padEnd(19)}passed ${count("passed")}, too slow ${count("too slow")}, uncertain ${uncertain}`,
    others > 0 ? `, others ${others}` : "",
    `; ratio ${show(ratios[0])} to ${show(ratios.at(-1))}, pairs ${show(median(races.map((race) => race.pairs.length)))}`,
    ` in ${(took / 1_000).toFixed(1)} s (medians)`,
  ].join("");
}

const show = (number = Number.NaN) => String(Number(number.toPrecision(3)));

/** Keeps every core busy while `act` goes on, by processes of their own. */
async function whileBusy(act: () => Promise<void>): Promise<void> {
  const burners: ChildProcess[] = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ["--eval", "for (;;) {}"], { stdio: "ignore" }),
  );
  try {
    await act();
  } finally {
    for (const burner of burners) burner.kill("SIGKILL");
  }
}

if (isMain(import.meta.filename)) await orExit(benchRace);
