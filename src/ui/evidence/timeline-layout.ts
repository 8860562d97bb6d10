import type { Milliseconds } from "#base/units.ts";
import type { Span, TimelineEvidence } from "#grader/evidence.ts";

/** A timeline as rows to draw: spans of one row never overlap. */
export interface TimelineLayout {
  readonly rows: readonly TimelineRow[];
  /** the axis runs from `start` to `end`; `end` is greater */
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  /** round values on the axis, in order */
  readonly ticks: readonly Milliseconds[];
}

export interface TimelineRow {
  /** empty in the further rows of a lane whose spans overlap */
  readonly lane: string;
  readonly spans: readonly Span[];
}

/** Lanes in the order of their first span; spans that overlap within a lane go to further rows of it. */
export function layOutTimeline({ spans, marks }: TimelineEvidence): TimelineLayout {
  const times = [...spans.flatMap((span) => [span.start, span.end]), ...marks.map((mark) => mark.at)];
  const start = times.reduce((least, time) => Math.min(least, time), 0);
  const end = times.reduce((most, time) => Math.max(most, time), start + 1);

  const rows = [...byLane(spans)].flatMap(([lane, own]) =>
    withoutOverlap(own).map((row, index) => ({ lane: index === 0 ? lane : "", spans: row })),
  );
  return { rows, start, end, ticks: roundTicks(start, end) };
}

function byLane(spans: readonly Span[]): Map<string, Span[]> {
  const lanes = new Map<string, Span[]>();
  for (const span of spans) {
    const lane = lanes.get(span.lane);
    if (lane) lane.push(span);
    else lanes.set(span.lane, [span]);
  }
  return lanes;
}

/** Greedy: each span goes to the first row that is free at its start. */
function withoutOverlap(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const free = rows.find((row) => (row.at(-1)?.end ?? -Infinity) <= span.start);
    if (free) free.push(span);
    else rows.push([span]);
  }
  return rows;
}

/** Three to six round values: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(start: number, end: number): number[] {
  const rough = (end - start) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.ceil(start / step);
  const ticks: number[] = [];
  for (let index = first; index * step <= end; index += 1) ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/** The most spans that were under way at once. A span that ends where another starts doesn't count with it. */
export function mostAtOnce(spans: readonly Span[]): number {
  const edges = spans.flatMap((span) => [
    { at: span.start, change: 1 },
    { at: span.end, change: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || a.change - b.change);
  let now = 0;
  let most = 0;
  for (const { change } of edges) {
    now += change;
    most = Math.max(most, now);
  }
  return most;
}
