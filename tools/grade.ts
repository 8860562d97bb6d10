import { existsSync, readFileSync, watch } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Report } from "#grader/report.ts";
import { CommandError } from "./grade/command-error.ts";
import { gradeInNode } from "./grade/grade-in-node.ts";
import { loadExercise } from "./grade/load-exercise.ts";
import { printReport } from "./grade/print-report.ts";

const HELP = `npm run grade -- <family>/<slug> <file> [--watch] [--json]

Judges a file of yours as the browser would. Begin with a copy of the starter:
  cp exercises/cache/simple-cache/starter.ts my-cache.ts
  npm run grade -- cache/simple-cache my-cache.ts --watch

--watch  judge again after every save
--json   print the whole report as JSON (npm run --silent … keeps npm's own lines out)

Exit code 0: passed, 1: not passed, 2: the command is wrong.`;

interface Command {
  readonly exercise: string;
  /** absolute */
  readonly file: string;
  readonly watch: boolean;
  readonly json: boolean;
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2));
  if (command === undefined) {
    console.log(HELP);
    return;
  }
  const exercise = await loadExercise(process.cwd(), command.exercise);
  if (!existsSync(command.file)) throw new CommandError(`There is no file ${command.file}.`);
  const judge = async () => {
    const report = await gradeInNode({ ...exercise, submission: readFileSync(command.file, "utf8") });
    console.log(show(report, command));
    process.exitCode = report.verdict.word === "passed" ? 0 : 1;
  };
  await judge();
  if (command.watch) watchFile(command.file, judge);
}

/** @throws {CommandError} */
function readCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parse(args);
  if (values.help) return undefined;
  const [exercise, file, ...more] = positionals;
  if (exercise === undefined || file === undefined || more.length > 0) throw new CommandError(HELP);
  // npm changes to the project's folder and leaves the one that the command was typed in here.
  const absolute = path.resolve(process.env["INIT_CWD"] ?? ".", file);
  return { exercise: exercise.replace(/\/$/, ""), file: absolute, watch: values.watch, json: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        watch: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  }
}

function show(report: Report, { json, file }: Command): string {
  if (json) return JSON.stringify(report, null, 2);
  const colour = process.stdout.isTTY && !process.env["NO_COLOR"];
  return printReport(report, { file: path.basename(file), colour });
}

/** Watches the folder, since many editors save by putting a new file in the old one's place. */
function watchFile(file: string, judge: () => Promise<void>): void {
  let waiting: NodeJS.Timeout | undefined;
  watch(path.dirname(file), (_, name) => {
    if (name !== path.basename(file) || !existsSync(file)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void judge(), 50);
  });
  console.log("\nWaiting for the next save. Stop with Ctrl+C.");
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
