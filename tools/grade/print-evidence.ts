import { median } from "#base/median.ts";
import type {
  Evidence,
  FigureEvidence,
  GrowthEvidence,
  ProfileEvidence,
  RaceEvidence,
} from "#grader/evidence.ts";
import { heatLines } from "#ui/evidence/heat-lines.ts";
import { timesText } from "#ui/evidence/race-text.ts";
import { timeText } from "#ui/evidence/time-text.ts";

/** Enough to see where to look; the workbench shows all. */
const MOST_LINES = 3;

/** Blocks of lines: the figures of a run, then growth, races and what cost most. Timelines and strips need a screen. */
export function printEvidence(evidence: readonly Evidence[]): readonly (readonly string[])[] {
  const figures = evidence.filter((item): item is FigureEvidence => item.kind === "figure");
  const blocks = evidence.map((item): readonly string[] => {
    switch (item.kind) {
      case "growth":
        return printGrowth(item);
      case "race":
        return printRace(item);
      case "profile":
        return printProfile(item);
      case "figure":
      case "timeline":
      case "strip":
        return [];
    }
  });
  return [printFigures(figures), ...blocks].filter((lines) => lines.length > 0);
}

function printFigures(figures: readonly FigureEvidence[]): readonly string[] {
  if (figures.length === 0) return [];
  const width = Math.max(...figures.map((figure) => figure.label.length));
  return ["evidence", ...figures.map((figure) => `  ${figure.label.padEnd(width)}  ${printFigure(figure)}`)];
}

function printFigure({ value, unit, reference }: FigureEvidence): string {
  const besides = reference ? `  (${reference.label}: ${printNumber(reference.value, unit)})` : "";
  return `${printNumber(value, unit)}${besides}`;
}

function printNumber(value: number, unit: FigureEvidence["unit"]): string {
  const shown = Number((unit === "%" ? value * 100 : value).toFixed(2)).toLocaleString("en");
  return unit === "" ? shown : `${shown} ${unit}`;
}

function printGrowth({ title, points, fits, atMost }: GrowthEvidence): readonly string[] {
  const factors = points.map(({ cost }, index) => {
    const before = points[index - 1]?.cost ?? 0;
    return before > 0 ? timesText(cost / before) : "";
  });
  const limit = atMost === undefined ? "" : `, at most ${atMost} allowed`;
  return [
    `growth: ${title}`,
    ...columns([
      ["n", "cost", "to the one before"],
      ...points.map(({ size, cost }, index) => [count(size), count(cost), factors[index] ?? ""]),
    ]),
    `  fits ${fits}${limit}`,
  ];
}

function printRace({ title, pairs, ratio, low, high, atLeast, outcome }: RaceEvidence): readonly string[] {
  const typical = (times: readonly number[]) => (times.length === 0 ? "" : timeText(median(times)));
  return [
    `race: ${title}`,
    ...columns([
      ["baseline", typical(pairs.map((pair) => pair.baseline))],
      ["submission", typical(pairs.map((pair) => pair.submission))],
      ["ratio", timesText(ratio), `${timesText(low)} to ${timesText(high)}`],
      ["asked for", timesText(atLeast), outcome],
    ]),
  ];
}

function printProfile({ title, unit, functions, nodes, lines }: ProfileEvidence): readonly string[] {
  const own = functions.map(({ name, line }, index) => {
    const calls = nodes.filter((node) => node.function === index);
    return { name, line, cost: calls.reduce((sum, node) => sum + node.cost, 0) };
  });
  const total = own.reduce((sum, { cost }) => sum + cost, 0);
  const hottest = <T extends { readonly cost: number }>(all: readonly T[]) =>
    all
      .filter(({ cost }) => cost > 0)
      .toSorted((a, b) => b.cost - a.cost)
      .slice(0, MOST_LINES);
  return [
    `profile: ${title}, hottest by ${unit}`,
    ...columns([
      ...hottest(own).map(({ name, line, cost }) => [
        line > 0 ? `${name} (line ${line})` : name,
        count(cost),
        printNumber(cost / total, "%"),
      ]),
      ...hottest(heatLines(lines)).map(({ line, cost, share }) => [
        `line ${line}`,
        count(cost),
        printNumber(share, "%"),
      ]),
    ]),
  ];
}

const count = (value: number) => value.toLocaleString("en");

/** The first column starts, the others end at one place. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)));
  }
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? `  ${cell.padEnd(widths[at] ?? 0)}` : cell.padStart(widths[at] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
