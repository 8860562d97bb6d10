import { shareText, type HeatLine } from "../evidence/heat-lines.ts";
import type { Heat } from "../evidence/heat.ts";
import styles from "./heat-marks.late.module.css";

/** What Monaco is to draw for one line. */
export interface HeatMark {
  readonly line: number;
  /** classes of the band between number and code */
  readonly band: string;
  /** the cost, behind the code */
  readonly figure: string;
  readonly figureClass: string;
  readonly tooltip: string;
  /** for what is hot: classes behind the whole line and of its number, and the name of the colour beside the scroll bar */
  readonly hot?: { readonly glow: string; readonly number: string; readonly rulerColour: string };
}

/** From here on a line is hot: it costs about half of what the hottest does, or more. */
const HOT: Heat = 3;

const STEPS = [
  styles["step0"],
  styles["step1"],
  styles["step2"],
  styles["step3"],
  styles["step4"],
  styles["step5"],
  styles["step6"],
];

const classes = (...names: (string | undefined)[]) => names.join(" ");

/** A mark for each line that cost something and is in a text of `lineCount` lines. */
export function heatMarks(lines: readonly HeatLine[], lineCount: number): readonly HeatMark[] {
  return lines
    .filter(({ line, cost }) => cost > 0 && line >= 1 && line <= lineCount)
    .map(({ line, cost, share, hits, heat }) => ({
      line,
      band: classes(styles["band"], STEPS[heat]),
      figure: count(cost),
      figureClass: styles["figure"] ?? "",
      tooltip: `Cost ${count(cost)}, ${shareText(share)} of the run, entered ${count(hits)}×`,
      ...(heat >= HOT && {
        hot: {
          glow: classes(styles["glow"], STEPS[heat]),
          number: styles["number"] ?? "",
          rulerColour: `hotpath.heat${heat}`,
        },
      }),
    }));
}

/** Letters that a margin with shares needs: `100 %`, a gap and the number. */
export const MARGIN_LETTERS = 10;
const NUMBER_LETTERS = 3;
const GAP = "\u00a0\u00a0";

/** What the margin says of a line: its number, behind the share where it has one. Monaco takes it as HTML. */
export function marginText(lines: readonly HeatLine[]): (line: number) => string {
  const shares = new Map(
    lines
      .filter(({ cost }) => cost > 0)
      .map(({ line, share }) => [line, shareText(share).replace("<", "&lt;")]),
  );
  return (line) => {
    const share = shares.get(line);
    if (share === undefined) return String(line);
    const number = String(line).padStart(NUMBER_LETTERS, "\u00a0");
    return `${share.replace(" ", "\u00a0")}${GAP}${number}`;
  };
}

const count = (value: number) => value.toLocaleString("en");
