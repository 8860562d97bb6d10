import { Window } from "happy-dom";
import type { Disk } from "#content/disk.ts";
import type { ProblemList } from "#content/problem.ts";
import { parseDiagram } from "#ui/diagram/mermaid.ts";
import type { Diagram } from "./find-diagrams.ts";
import { hashOf, readStamp } from "./stamp.ts";

/**
 * Reports each drawing that is missing or older than its source or its renderer, and what Mermaid says of such a
 * source. Needs no browser.
 */
export async function checkDrawings(
  diagrams: readonly Diagram[],
  disk: Pick<Disk, "read" | "exists">,
  renderer: string,
  problems: ProblemList,
): Promise<void> {
  for (const diagram of diagrams.filter((candidate) => !isUpToDate(candidate, disk, renderer))) {
    const { file, line, source, svg } = diagram;
    const mistake = await findMistake(source);
    if (mistake !== undefined) problems.add(file, line + mistake.line, mistake.message);
    else
      problems.add(file, line, `${svg} is ${disk.exists(svg) ? "out of date" : "missing"}: npm run diagrams`);
  }
}

/** Whether the drawing on disk is that of this source by this renderer. */
export function isUpToDate(
  { svg, source }: Diagram,
  disk: Pick<Disk, "read" | "exists">,
  renderer: string,
): boolean {
  return disk.exists(svg) && readStamp(disk.read(svg)) === hashOf(source, renderer);
}

/** Where in a source, in lines from its fence, and why Mermaid cannot parse it; undefined when it can. */
async function findMistake(source: string): Promise<{ line: number; message: string } | undefined> {
  provideWindow();
  try {
    await parseDiagram(source);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { line: lineOfMistake(message, source), message: message.trim() };
  }
}

/** "Parse error on line 3:" of a Mermaid message, 0 where it names none; never beyond the source's last. */
export function lineOfMistake(message: string, source: string): number {
  const named = Number(/\bline:? (\d+)/.exec(message)?.[1] ?? 0);
  return Math.min(named, source.trimEnd().split("\n").length);
}

/** Mermaid cleans labels with DOMPurify, which wants a window even to parse. */
function provideWindow(): void {
  if ("window" in globalThis) return;
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document });
}
