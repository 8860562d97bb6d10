import type { Span, TimelineEvidence } from "#grader/evidence.ts";
import { figureText } from "../figure-text.ts";
import { heatColour, heatInk, heatOf } from "../heat.ts";
import { layOutTimeline } from "../timeline-layout.ts";
import { escaped, round, type Paint } from "./write-svg.ts";

const WIDTH = 1_200;
const MARGIN = 16;
const HEAD = 44;
const MARK = 16;
const ROW = 22;
const BAR = 18;
const AXIS = 24;
/** Width of a letter at the size of labels, rather too wide than too narrow. */
const LETTER = 7.2;
const MOST_LANE = 240;

/** A timeline as a file of its own: colours resolved, every span with its tooltip, no script, no font. */
export function writeTimelineSvg(timeline: TimelineEvidence, description: string, paint: Paint): string {
  const { rows, start, end, ticks } = layOutTimeline(timeline);
  const longest = rows.reduce((most, { lane }) => Math.max(most, lane.length), 0);
  const left = MARGIN + Math.min(longest * LETTER, MOST_LANE) + 12;
  const right = WIDTH - MARGIN;
  const top = HEAD + timeline.marks.length * MARK;
  const bottom = top + rows.length * ROW;
  const height = bottom + AXIS + MARGIN;
  const share = (time: number) => (time - start) / (end - start);
  const x = (time: number) => round(left + share(time) * (right - left));

  const axis = ticks.flatMap((tick) => [
    `<line x1="${x(tick)}" x2="${x(tick)}" y1="${top}" y2="${bottom + 4}" stroke="${paint.inkSoft}" stroke-opacity="0.35"/>`,
    `<text x="${x(tick)}" y="${bottom + 18}" text-anchor="${anchor(share(tick))}" fill="${paint.inkSoft}">${escaped(figureText(tick, "ms"))}</text>`,
  ]);
  const lanes = rows.map(
    ({ lane }, index) =>
      `<text x="${left - 12}" y="${top + index * ROW + 15}" text-anchor="end" fill="${paint.inkSoft}">${escaped(cut(lane, MOST_LANE))}</text>`,
  );
  const bars = rows.flatMap(({ spans }, index) =>
    spans.map((span) => {
      // A span of no length is still to be seen.
      const width = Math.max((share(span.end) - share(span.start)) * (right - left), 2);
      const heat = heatOf(share(start + span.end - span.start));
      return barOf(span, { x: x(span.start), y: top + index * ROW + 2, width, paint, heat });
    }),
  );
  const marks = timeline.marks.flatMap(({ label, at }, index) => {
    const y = HEAD + index * MARK;
    return [
      `<line x1="${x(at)}" x2="${x(at)}" y1="${y + 3}" y2="${bottom}" stroke="${paint.ink}" stroke-width="1.5" stroke-dasharray="3 3"/>`,
      `<text x="${x(at)}" y="${y}" text-anchor="${anchor(share(at))}" font-weight="600" fill="${paint.ink}">${escaped(`${label}, ${figureText(at, "ms")}`)}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="ui-sans-serif, system-ui, sans-serif" font-size="12">`,
    `<title id="title">${escaped(timeline.title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line y2="6" stroke="${paint.ink}" stroke-opacity="0.5" stroke-width="3"/></pattern></defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="${paint.surface}"/>`,
    `<text x="${MARGIN}" y="24" font-size="16" font-weight="600" fill="${paint.ink}">${escaped(timeline.title)}</text>`,
    ...axis,
    ...lanes,
    ...bars,
    ...marks,
    "</svg>\n",
  ].join("\n");
}

interface Bar {
  readonly x: string;
  readonly y: number;
  readonly width: number;
  readonly heat: ReturnType<typeof heatOf>;
  readonly paint: Paint;
}

/** As on the page: a failed span is hatched, a cancelled one an outline. */
function barOf({ name, start, end, outcome }: Span, { x, y, width, heat, paint }: Bar): string {
  const box = `x="${x}" y="${y}" width="${round(width)}" height="${BAR}"`;
  const isOutline = outcome === "cancelled";
  const look = isOutline
    ? `fill="none" stroke="${paint.inkSoft}" stroke-dasharray="4 3"`
    : `fill="${paint.resolve(heatColour(heat))}" stroke="${paint.surface}"`;
  const label = cut(name, width - 8);
  const ink = isOutline ? paint.ink : paint.resolve(heatInk(heat));
  return [
    `<g><title>${escaped(`${name}: ${figureText(end - start, "ms")}, ${outcome === "ok" ? "done" : outcome}`)}</title>`,
    `<rect ${box} ${look}/>`,
    outcome === "failed" ? `<rect ${box} fill="url(#hatch)" stroke="${paint.ink}"/>` : "",
    label && `<text x="${round(Number(x) + 5)}" y="${y + 13}" fill="${ink}">${escaped(label)}</text>`,
    "</g>",
  ].join("");
}

/** As much of a name as fits; nothing where hardly any does. */
function cut(name: string, width: number): string {
  const letters = Math.floor(width / LETTER);
  if (name.length <= letters) return name;
  return letters < 4 ? "" : `${name.slice(0, letters - 1)}…`;
}

/** Labels at either end of the axis stay inside the picture. */
function anchor(share: number): "start" | "middle" | "end" {
  if (share < 0.1) return "start";
  return share > 0.9 ? "end" : "middle";
}
