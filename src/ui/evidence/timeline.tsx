import { useId } from "react";
import type { Span, TimelineEvidence } from "#grader/evidence.ts";
import { figureText } from "./figure-text.ts";
import { heatColour, heatInk, heatOf } from "./heat.ts";
import { layOutTimeline, mostAtOnce, type TimelineLayout } from "./timeline-layout.ts";
import { HeatScale } from "./heat-scale.tsx";
import { TimelineExport } from "./timeline-export.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import styles from "./timeline.module.css";

const ROW = 22;
const BAR = 18;
const AXIS = 20;
/** Narrowest picture that labels are fitted to, in px, and the width of a letter. */
const NARROW = 260;
const LETTER = 7;

/** Spans of virtual time on their lanes: a Gantt chart. A span is the hotter, the more of the whole time it took. */
export function Timeline({ timeline }: { readonly timeline: TimelineEvidence }) {
  const hatch = useId();
  const layout = layOutTimeline(timeline);
  const top = timeline.marks.length * 16;
  const height = top + layout.rows.length * ROW;
  const sentence = summary(timeline);

  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["title"]}>{timeline.title}</figcaption>
      <div className={styles["chart"]}>
        <div className={styles["lanes"]} style={{ paddingTop: top }} aria-hidden="true">
          {layout.rows.map((row, index) => (
            <span key={index} style={{ height: ROW }}>
              {row.lane}
            </span>
          ))}
        </div>
        <svg
          className={styles["picture"]}
          width="100%"
          height={height + AXIS}
          role="img"
          aria-label={`${sentence} The table below has each of them.`}
        >
          <defs>
            <pattern
              id={hatch}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line y2="6" strokeWidth="3" className={styles["hatch"]} />
            </pattern>
          </defs>
          <Axis layout={layout} top={top} bottom={height} />
          {layout.rows.map((row, index) => (
            <g key={index}>
              {row.spans.map((span, place) => (
                <SpanBar key={place} span={span} layout={layout} y={top + index * ROW + 2} hatch={hatch} />
              ))}
            </g>
          ))}
          <Marks marks={timeline.marks} layout={layout} bottom={height} />
        </svg>
      </div>
      <div className={styles["foot"]}>
        <HeatScale cool="a moment" hot="the whole time" />
        <TimelineExport timeline={timeline} description={sentence} />
      </div>
      <TimelineTable timeline={timeline} />
    </figure>
  );
}

interface SpanBarProps {
  readonly span: Span;
  readonly layout: TimelineLayout;
  readonly y: number;
  readonly hatch: string;
}

function SpanBar({ span, layout, y, hatch }: SpanBarProps) {
  const share = (span.end - span.start) / (layout.end - layout.start);
  const heat = heatOf(share);
  const fits = span.name.length * LETTER + 8 <= share * NARROW;
  return (
    <svg
      x={percent(span.start, layout)}
      y={y}
      // A span of no length is still to be seen.
      width={`${Math.max(share * 100, 0.4)}%`}
      height={BAR}
      data-outcome={span.outcome}
    >
      <title>{`${span.name}: ${figureText(span.end - span.start, "ms")}, ${endedText(span)}`}</title>
      <rect className={styles["bar"]} width="100%" height="100%" style={{ fill: heatColour(heat) }} />
      {span.outcome === "failed" && <rect width="100%" height="100%" fill={`url(#${hatch})`} />}
      {fits && (
        <text x="5" y="13" style={{ fill: span.outcome === "cancelled" ? "var(--ink)" : heatInk(heat) }}>
          {span.name}
        </text>
      )}
    </svg>
  );
}

interface AxisProps {
  readonly layout: TimelineLayout;
  readonly top: number;
  readonly bottom: number;
}

function Axis({ layout, top, bottom }: AxisProps) {
  return (
    <g className={styles["axis"]}>
      {layout.ticks.map((tick) => (
        <g key={tick}>
          <line x1={percent(tick, layout)} x2={percent(tick, layout)} y1={top} y2={bottom + 4} />
          <text x={percent(tick, layout)} y={bottom + 16} textAnchor={anchor(tick, layout)}>
            {figureText(tick, "ms")}
          </text>
        </g>
      ))}
    </g>
  );
}

interface MarksProps {
  readonly marks: TimelineEvidence["marks"];
  readonly layout: TimelineLayout;
  readonly bottom: number;
}

function Marks({ marks, layout, bottom }: MarksProps) {
  return (
    <g className={styles["marks"]}>
      {marks.map((mark, index) => (
        <g key={index}>
          <line
            x1={percent(mark.at, layout)}
            x2={percent(mark.at, layout)}
            y1={index * 16 + 14}
            y2={bottom}
          />
          <text x={percent(mark.at, layout)} y={index * 16 + 11} textAnchor={anchor(mark.at, layout)}>
            {`${mark.label}, ${figureText(mark.at, "ms")}`}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Labels at either end of the axis stay inside the picture. */
function anchor(at: number, { start, end }: TimelineLayout): "start" | "middle" | "end" {
  const share = (at - start) / (end - start);
  if (share < 0.15) return "start";
  return share > 0.85 ? "end" : "middle";
}

const percent = (at: number, { start, end }: TimelineLayout): string =>
  `${((at - start) / (end - start)) * 100}%`;

const endedText = (span: Span): string => (span.outcome === "ok" ? "done" : span.outcome);

function summary({ title, spans }: TimelineEvidence): string {
  const lanes = new Set(spans.map((span) => span.lane)).size;
  const end = spans.reduce((latest, span) => Math.max(latest, span.end), 0);
  return `${title}: ${spans.length} spans on ${lanes} lanes, the last ends at ${figureText(end, "ms")}, at most ${mostAtOnce(spans)} at once.`;
}
