import { unreachable } from "#base/assert.ts";
import type { DiffNode } from "#grader/profile/diff-stacks.ts";
import { printDiff } from "#grader/profile/stacks.ts";
import type { FlameFrame } from "../flame-graph/flame-frame.ts";
import { svgToPng } from "./svg-to-png.ts";
import { writeSvg, type Paint } from "./write-svg.ts";

/** Files that the difference of two profiles can be taken along in, and what is in them. */
export const DIFF_EXPORTS = {
  folded: { name: "Folded stacks", hint: "text, with both costs" },
  svg: { name: "SVG", hint: "a drawing" },
  png: { name: "PNG", hint: "a picture" },
} as const;
export type DiffExportKind = keyof typeof DIFF_EXPORTS;

/** What is shown of two profiles, as the files need it. */
export interface ShownDiff {
  readonly title: string;
  /** what the picture shows, in a sentence */
  readonly summary: string;
  readonly nodes: readonly DiffNode[];
  readonly frames: readonly FlameFrame[];
}

const NOTE =
  "A frame is as wide as its cost after, with all that it calls. + costs more of its own than before, − costs less.";

/** The file of one kind, with its name. Rejects where the browser can't draw a picture. */
export async function exportDiff(
  kind: DiffExportKind,
  { title, summary, nodes, frames }: ShownDiff,
  paint: Paint,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const drawing = () => writeSvg(frames, { title, description: summary, notes: [NOTE] }, paint);
  switch (kind) {
    case "folded":
      return { name: "difference.folded.txt", blob: new Blob([printDiff(nodes)], { type: "text/plain" }) };
    case "svg":
      return { name: "difference.svg", blob: new Blob([drawing()], { type: "image/svg+xml" }) };
    case "png":
      return { name: "difference.png", blob: await svgToPng(drawing()) };
    default:
      return unreachable(kind);
  }
}
