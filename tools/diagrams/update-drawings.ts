import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openDisk } from "#content/disk.ts";
import { ProblemList, type Problem } from "#content/problem.ts";
import { isUpToDate, lineOfMistake } from "./check-drawings.ts";
import { findDiagrams, findStrays, listPages } from "./find-diagrams.ts";
import { fingerprintOfRenderer, withStamp } from "./stamp.ts";
import type { Studio } from "./studio.ts";

export interface Update {
  readonly drawn: readonly { readonly svg: string; readonly width: number }[];
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

/** Draws every diagram whose drawing is missing or out of date (or all), and removes drawings that no page shows. */
export async function updateDrawings(
  root: string,
  { all, openStudio }: { readonly all: boolean; readonly openStudio: () => Promise<Studio> },
): Promise<Update> {
  const disk = openDisk(root);
  const problems = new ProblemList();
  const files = listPages(root);
  const diagrams = findDiagrams(files, disk, problems);
  const renderer = fingerprintOfRenderer();
  const drawn: { svg: string; width: number }[] = [];

  for (const diagram of diagrams.filter((old) => all || !isUpToDate(old, disk, renderer))) {
    const { file, line, id, source, svg } = diagram;
    const drawing = await (await openStudio()).draw(id, source);
    if (!drawing.ok) {
      problems.add(file, line + lineOfMistake(drawing.error, source), drawing.error);
      continue;
    }
    mkdirSync(path.dirname(path.join(root, svg)), { recursive: true });
    writeFileSync(path.join(root, svg), withStamp(drawing.value, source, renderer));
    drawn.push({ svg, width: Number(/ width="(\d+)"/.exec(drawing.value)?.[1]) });
  }
  // With a page that could not be read, a drawing may only seem to be a stray.
  const removed = problems.all.length > 0 ? [] : findStrays(files, diagrams);
  for (const stray of removed) rmSync(path.join(root, stray));
  return { drawn, removed, problems: problems.all };
}

/** Pixels; a wider drawing shrinks in a page until its text is smaller than the text around it. */
const WIDEST = 720;

/** What an update did, a line for each drawing. */
export function describeUpdate({ drawn, removed }: Update): string {
  return [
    ...drawn.map(({ svg, width }) => {
      const advice = width > WIDEST ? `: wider than ${WIDEST}, try flowchart TB or shorter labels` : "";
      return `drew ${svg}, ${width} pixels wide${advice}`;
    }),
    ...removed.map((svg) => `removed ${svg}: no page shows it`),
  ].join("\n");
}
