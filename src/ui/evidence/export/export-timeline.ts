import type { TimelineEvidence } from "#grader/evidence.ts";
import { saveFile } from "../../save-file.ts";
import { pagePaint } from "./page-paint.ts";
import { svgToPng } from "./svg-to-png.ts";
import { writeTimelineSvg } from "./write-timeline-svg.ts";

/** Files that a timeline can be taken along in. */
export type PictureKind = "svg" | "png";

/** Saves a timeline in the colours that `page` has now. @throws {Error} where the browser can't draw it */
export async function exportTimeline(
  kind: PictureKind,
  timeline: TimelineEvidence,
  description: string,
  page: HTMLElement,
): Promise<void> {
  const svg = writeTimelineSvg(timeline, description, pagePaint(page));
  const blob = kind === "png" ? await svgToPng(svg) : new Blob([svg], { type: "image/svg+xml" });
  await saveFile(`${fileWord(timeline.title)}.${kind}`, blob);
}

/** A title is any text of a suite; a name of a file is not. */
const fileWord = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60) || "timeline";
