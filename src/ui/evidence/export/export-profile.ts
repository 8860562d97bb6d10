import { unreachable } from "#base/assert.ts";
import type { CallNode, Measure } from "#grader/profile/call-tree.ts";
import { printStacks, stacksOf } from "#grader/profile/stacks.ts";
import type { FlameFrame } from "../flame-graph/flame-frame.ts";
import { measuresOf, wordOf } from "../flame-graph/profile-frames.ts";
import { svgToPng } from "./svg-to-png.ts";
import { cpuProfileSuffix, writeCpuProfile } from "./write-cpu-profile.ts";
import { writeSpeedscope } from "./write-speedscope.ts";
import { writeSvg, type Paint } from "./write-svg.ts";

/** Files that a profile can be taken along in, and what is in them. */
export const EXPORTS = {
  speedscope: { name: "Speedscope", hint: "JSON, with every measure" },
  collapsed: { name: "Collapsed stacks", hint: "text, one stack a line" },
  cpuprofile: { name: "Chrome CPU profile", hint: "one unit is one µs" },
  svg: { name: "SVG", hint: "a drawing" },
  png: { name: "PNG", hint: "a picture" },
} as const;
export type ExportKind = keyof typeof EXPORTS;

/** What is shown, as the files need it. */
export interface ShownProfile {
  readonly title: string;
  readonly unit: string;
  readonly nodes: readonly CallNode[];
  readonly measure: Measure;
  readonly frames: readonly FlameFrame[];
  /** what the picture shows, in a sentence */
  readonly summary: string;
  /** how the file's name begins, e.g. `profiler-call-tree-2026-11-27` */
  readonly name: string;
}

/** The file of one kind, with its name. Speedscope's has every measure, the others the one that is shown. */
export async function exportProfile(
  kind: ExportKind,
  shown: ShownProfile,
  paint: Paint,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const { title, unit, nodes, measure, name } = shown;
  const word = wordOf(measure, unit);
  const file = (ending: string, text: string, type: string) => ({
    name: `${name}${ending}`,
    blob: new Blob([text], { type }),
  });
  switch (kind) {
    case "speedscope": {
      const measures = measuresOf(nodes).map((each) => ({ measure: each, word: wordOf(each, unit) }));
      const written = writeSpeedscope(title, nodes, measures, measure);
      return file(".speedscope.json", JSON.stringify(written), "application/json");
    }
    case "collapsed":
      return file(
        `-${fileWord(word)}.collapsed.txt`,
        printStacks(stacksOf(withLines(nodes), measure)),
        "text/plain",
      );
    case "cpuprofile": {
      const written = JSON.stringify(writeCpuProfile(nodes, measure));
      return file(`-${cpuProfileSuffix(fileWord(word))}.cpuprofile`, written, "application/json");
    }
    case "svg":
      return file(`-${fileWord(word)}.svg`, drawing(shown, paint), "image/svg+xml");
    case "png":
      return { name: `${name}-${fileWord(word)}.png`, blob: await svgToPng(drawing(shown, paint)) };
    default:
      return unreachable(kind);
  }
}

function drawing({ title, unit, measure, summary, frames }: ShownProfile, paint: Paint): string {
  const word = wordOf(measure, unit);
  const notes = [
    `A frame is as wide as its ${word} with all that it calls, as hot as what it has of its own. From left to right is the alphabet, not time.`,
  ];
  return writeSvg(frames, { title: `${title}: ${word}`, description: summary, notes }, paint);
}

/** The format knows names only: where two functions share one, their lines tell them apart. */
function withLines(nodes: readonly CallNode[]): readonly CallNode[] {
  const lines = new Map<string, Set<number>>();
  for (const { name, line } of nodes) lines.set(name, (lines.get(name) ?? new Set()).add(line));
  return nodes.map((node) =>
    (lines.get(node.name)?.size ?? 0) > 1 && node.line > 0
      ? { ...node, name: `${node.name}:${node.line}` }
      : node,
  );
}

/** A unit is any text of a suite; a name of a file is not. */
const fileWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "") || "cost";
