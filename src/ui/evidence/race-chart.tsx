import type { RaceEvidence } from "#grader/evidence.ts";
import styles from "./race-chart.late.module.css";
import { layOutRace, type RaceLayout, type RaceSide } from "./race-layout.ts";
import { RaceTable } from "./race-table.tsx";
import { raceText, timesText } from "./race-text.ts";
import { timeText } from "./time-text.ts";

/** Heights in px, from the top: each cloud of samples around its line, the ratio between them, the axis. */
const BASELINE = 42;
const RATIO = 96;
const SUBMISSION = 148;
const AXIS = 216;
const LEVEL = 6;

/** Two pieces of code, timed in turn: each sample a dot, fast on the left, and the ratio between the two medians. */
export function RaceChart({ race }: { readonly race: RaceEvidence }) {
  const layout = layOutRace(race);
  return (
    <figure className={styles["figure"]} data-outcome={race.outcome}>
      <figcaption className={styles["title"]}>{race.title}</figcaption>
      <p className={styles["sentence"]}>{raceText(race)}</p>
      {layout && (
        <svg
          className={styles["picture"]}
          width="100%"
          height={AXIS + 22}
          role="img"
          aria-label={summary(race, layout)}
        >
          <Asked layout={layout} atLeast={race.atLeast} />
          <Axis layout={layout} />
          <Cloud side={layout.baseline} name="baseline" y={BASELINE} labelY={12} />
          <Cloud side={layout.submission} name="submission" y={SUBMISSION} labelY={SUBMISSION + 36} />
          <Ratio race={race} layout={layout} />
        </svg>
      )}
      <p className={styles["note"]}>
        The times are this machine’s and differ from run to run. Only the ratio is judged.
      </p>
      <RaceTable race={race} />
    </figure>
  );
}

interface CloudProps {
  readonly side: RaceSide;
  readonly name: "baseline" | "submission";
  readonly y: number;
  readonly labelY: number;
}

function Cloud({ side, name, y, labelY }: CloudProps) {
  return (
    <g data-side={name}>
      {side.samples.map(({ at, level }, index) => (
        <circle key={index} cx={percent(at)} cy={y - level * LEVEL} r="3" />
      ))}
      <line
        className={styles["median"]}
        x1={percent(side.at)}
        x2={percent(side.at)}
        y1={y - 22}
        y2={y + 22}
      />
      <text x={percent(side.at)} y={labelY} textAnchor={anchor(side.at)}>
        <tspan className={styles["name"]}>{name}</tspan> {timeText(side.median)}
      </text>
    </g>
  );
}

/** From the baseline's median to where the ratio puts the submission, with the interval as a bar. */
function Ratio({ race, layout }: { readonly race: RaceEvidence; readonly layout: RaceLayout }) {
  const { from, to } = layout.interval;
  return (
    <g className={styles["ratio"]}>
      <line x1={percent(layout.baseline.at)} x2={percent(layout.baseline.at)} y1={BASELINE + 22} y2={RATIO} />
      <line x1={percent(layout.baseline.at)} x2={percent(layout.ratio)} y1={RATIO} y2={RATIO} />
      <line x1={percent(layout.ratio)} x2={percent(layout.ratio)} y1={RATIO} y2={SUBMISSION - 22} />
      <rect x={percent(from)} y={RATIO - 4} width={percent(Math.max(to - from, 0.6))} height="8" />
      <text x={percent(layout.ratio)} y={RATIO - 10} textAnchor={anchor(layout.ratio)}>
        {timesText(race.ratio)}
        <tspan className={styles["interval"]}>{` ${timesText(race.low)} to ${timesText(race.high)}`}</tspan>
      </text>
    </g>
  );
}

/** Right of the mark the submission is slower than asked for. */
function Asked({ layout: { asked }, atLeast }: { readonly layout: RaceLayout; readonly atLeast: number }) {
  const top = BASELINE + 26;
  const bottom = AXIS;
  return (
    <g className={styles["asked"]}>
      <rect x={percent(asked)} y={top} width={percent(100 - asked)} height={bottom - top} />
      <line x1={percent(asked)} x2={percent(asked)} y1={top} y2={bottom} />
      <text
        x={percent(asked)}
        dx={asked > 60 ? -6 : 6}
        y={bottom - 7}
        textAnchor={asked > 60 ? "end" : "start"}
      >
        asked for: {timesText(atLeast)}
      </text>
    </g>
  );
}

function Axis({ layout }: { readonly layout: RaceLayout }) {
  return (
    <g className={styles["axis"]}>
      <line x2="100%" y1={AXIS} y2={AXIS} />
      {layout.ticks.map(({ time, at }) => (
        <g key={time}>
          <line x1={percent(at)} x2={percent(at)} y1={AXIS} y2={AXIS + 5} />
          <text x={percent(at)} y={AXIS + 18} textAnchor={anchor(at)}>
            {timeText(time)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Labels at either end stay inside the picture. */
function anchor(at: number): "start" | "middle" | "end" {
  if (at < 18) return "start";
  return at > 82 ? "end" : "middle";
}

const percent = (at: number): string => `${Math.round(at * 100) / 100}%`;

function summary(race: RaceEvidence, { baseline, submission }: RaceLayout): string {
  return (
    `${race.title}: ${race.pairs.length} pairs of times, the baseline’s median ${timeText(baseline.median)}, the ` +
    `submission’s ${timeText(submission.median)}. ${raceText(race)} The table below has each pair.`
  );
}
