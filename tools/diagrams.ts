import { parseArgs } from "node:util";
import { openDisk } from "#content/disk.ts";
import { printProblems, ProblemList, type Problem } from "#content/problem.ts";
import { isMain, orExit } from "./command.ts";
import { checkDrawings } from "./diagrams/check-drawings.ts";
import { findDiagrams, findStrays, listPages } from "./diagrams/find-diagrams.ts";
import { fingerprintOfRenderer } from "./diagrams/stamp.ts";
import { openStudio, type Studio } from "./diagrams/studio.ts";
import { describeUpdate, updateDrawings } from "./diagrams/update-drawings.ts";

const HELP = `npm run diagrams [-- --all]   draws the Mermaid blocks that changed, or all of them
npm run diagrams:check        fails when a drawing is missing, stray or out of date`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      all: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const problems = values.check ? await check(process.cwd()) : await draw(process.cwd(), values.all);
  if (problems.length > 0) throw new Error(printProblems(problems));
  console.log("All diagrams are up to date.");
}

async function check(root: string): Promise<readonly Problem[]> {
  const disk = openDisk(root);
  const problems = new ProblemList();
  const files = listPages(root);
  const diagrams = findDiagrams(files, disk, problems);
  await checkDrawings(diagrams, disk, fingerprintOfRenderer(), problems);
  for (const stray of findStrays(files, diagrams)) {
    problems.add(stray, 1, "no page shows this drawing: npm run diagrams removes it");
  }
  return problems.all;
}

async function draw(root: string, all: boolean): Promise<readonly Problem[]> {
  let studio: Promise<Studio> | undefined;
  try {
    const update = await updateDrawings(root, { all, openStudio: () => (studio ??= openStudio(root)) });
    const done = describeUpdate(update);
    if (done !== "") console.log(done);
    return update.problems;
  } finally {
    await (await studio)?.close();
  }
}

if (isMain(import.meta.filename)) await orExit(main);
