import { existsSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { isMain, orExit } from "./command.ts";
import { readCounts, type Counts } from "./test/counts.ts";
import { summarise, tabulate, type Outcome } from "./test/outcome.ts";
import { runScript } from "./test/run-script.ts";
import { chooseSteps, STEPS, type Step } from "./test/steps.ts";

const MINUTES_PER_STEP = 25;

const HELP = `npm test                      all steps, then every one that failed by name
npm test -- --only lint,unit  these
npm test -- --from build      this and those after it

Each is also a script: ${STEPS.map((step) => step.script).join(", ")}`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      from: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const steps = chooseSteps(STEPS, values);
  const outcomes: Outcome[] = [];
  for (const [index, step] of steps.entries()) {
    console.log(`\n[${index + 1}/${steps.length}] ${step.name}: ${step.proves}`);
    const outcome = await runStep(step, outcomes);
    console.log(
      `[${index + 1}/${steps.length}] ${step.name} ${outcome.state}, ${outcome.seconds.toFixed(1)} s`,
    );
    outcomes.push(outcome);
  }

  console.log(`\n${tabulate(outcomes)}\n`);
  const failed = outcomes.filter((outcome) => outcome.state === "failed");
  if (failed.length > 0) {
    console.log(`Failed: ${failed.map((outcome) => outcome.step).join(", ")}`);
    for (const failure of failed.flatMap((outcome) => outcome.counts?.failures ?? []))
      console.log(`  ${failure}`);
    console.log(`Again: npm test -- --only ${failed.map((outcome) => outcome.step).join(",")}\n`);
    process.exitCode = 1;
  }
  console.log(summarise(outcomes));
}

async function runStep(step: Step, before: readonly Outcome[]): Promise<Outcome> {
  const broken = before.find((outcome) => step.needs?.includes(outcome.step) && outcome.state === "failed");
  if (broken !== undefined) {
    console.log(`${broken.step} failed, so this would judge something else.`);
    return { step: step.name, state: "not run", seconds: 0 };
  }
  if (step.report !== undefined) rmSync(step.report.file, { force: true });
  const start = performance.now();
  const succeeded = await runScript(step.script, step.report?.flags ?? [], MINUTES_PER_STEP);
  const seconds = (performance.now() - start) / 1000;
  const counts = countsOf(step);
  const isPassed = succeeded && (counts?.failed ?? 0) === 0;
  return { step: step.name, state: isPassed ? "passed" : "failed", seconds, counts };
}

function countsOf({ report }: Step): Counts | undefined {
  if (report === undefined || !existsSync(report.file)) return undefined;
  return readCounts(readFileSync(report.file, "utf8"), report.format);
}

if (isMain(import.meta.filename)) await orExit(main);
