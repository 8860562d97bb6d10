import { styleText } from "node:util";
import { diffLines } from "diff";
import type { Evidence, FigureEvidence, RaceEvidence } from "#grader/evidence.ts";
import { sayRace } from "#grader/race/say-race.ts";
import type { ConsoleLine, Failure, Frame, Report, TestResult } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";

export interface PrintOptions {
  /** name of the learner's file, shown in place of `solution.ts` */
  readonly file: string;
  readonly colour: boolean;
}

type Style = Extract<Parameters<typeof styleText>[0], string>;

/** Of the words of tests and verdicts; the others are red. */
const STYLES: Readonly<Partial<Record<string, Style>>> = {
  passed: "green",
  "too slow": "yellow",
  "not run": "dim",
};

/** A report as text for a terminal: tests by group, console, evidence, and the verdict's sentence last. */
export function printReport(report: Report, { file, colour }: PrintOptions): string {
  const paint: Paint = (style, text) =>
    colour ? styleText(typeof style === "string" ? style : [...style], text) : text;
  const parts = [
    printTests(report.tests, file, paint),
    report.crash ? printFailure(report.crash, file, paint, "") : [],
    printConsole(report, paint),
    printEvidence(report.evidence),
  ];
  const sentence = paint(["bold", STYLES[report.verdict.word] ?? "red"], verdictText(report.verdict));
  return [...parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")), sentence].join(
    "\n\n",
  );
}

type Paint = (style: Style | readonly Style[], text: string) => string;

function printTests(tests: readonly TestResult[], file: string, paint: Paint): readonly string[] {
  if (tests.every((test) => test.status === "not run")) return [];
  let groups: readonly string[] = [];
  return tests.flatMap((test) => {
    const own = test.path.slice(0, -1);
    const lines = own.flatMap((name, depth) => (groups[depth] === name ? [] : [`${indent(depth)}${name}`]));
    groups = own;
    const word = test.failure?.tooSlow ? "too slow" : test.status;
    const shown = paint(STYLES[word] ?? "red", word.padEnd(8));
    lines.push(`${indent(own.length)}${shown} ${test.path.at(-1) ?? ""}`);
    if (test.failure) lines.push(...printFailure(test.failure, file, paint, indent(own.length + 1)));
    return lines;
  });
}

function printFailure(failure: Failure, file: string, paint: Paint, margin: string): readonly string[] {
  const { message, comparison, frames } = failure;
  const lines = message.split("\n");
  if (comparison) lines.push("- expected", "+ received", ...printDifference(comparison, paint));
  lines.push(...frames.map((frame) => paint("dim", printFrame(frame, file))));
  return lines.map((line) => `${margin}${line}`);
}

function printDifference(comparison: NonNullable<Failure["comparison"]>, paint: Paint): readonly string[] {
  return diffLines(comparison.expected, comparison.received).flatMap((part) => {
    const sign = part.removed ? "-" : part.added ? "+" : " ";
    const lines = part.value.replace(/\n$/, "").split("\n");
    return lines.map((line) => {
      const text = `${sign} ${line}`;
      return part.removed ? paint("green", text) : part.added ? paint("red", text) : text;
    });
  });
}

function printFrame(frame: Frame, file: string): string {
  const name = frame.file === "solution.ts" ? file : frame.file;
  return `at ${frame.function ? `${frame.function} ` : ""}(${name}:${frame.line}:${frame.column})`;
}

function printConsole({ console: lines, consoleDropped }: Report, paint: Paint): readonly string[] {
  if (lines.length === 0) return [];
  const dropped = consoleDropped > 0 ? [paint("dim", `… and ${consoleDropped} more lines`)] : [];
  return [
    "console",
    ...lines.map((line: ConsoleLine) => `  ${line.level.padEnd(5)} ${line.text}`),
    ...dropped,
  ];
}

function printEvidence(evidence: readonly Evidence[]): readonly string[] {
  const figures = evidence.filter((item): item is FigureEvidence => item.kind === "figure");
  const races = evidence.filter((item): item is RaceEvidence => item.kind === "race");
  if (figures.length + races.length === 0) return [];
  const width = Math.max(...figures.map((figure) => figure.label.length));
  return [
    "evidence",
    ...figures.map((figure) => `  ${figure.label.padEnd(width)}  ${printFigure(figure)}`),
    ...races.map(
      (race) => `  ${race.title}: ${sayRace(race)}, ${race.outcome} after ${race.pairs.length} pairs`,
    ),
  ];
}

function printFigure({ value, unit, reference }: FigureEvidence): string {
  const besides = reference ? `  (${reference.label}: ${printNumber(reference.value, unit)})` : "";
  return `${printNumber(value, unit)}${besides}`;
}

function printNumber(value: number, unit: FigureEvidence["unit"]): string {
  const shown = Number((unit === "%" ? value * 100 : value).toFixed(2)).toLocaleString("en");
  return unit === "" ? shown : `${shown} ${unit}`;
}

const indent = (depth: number) => "  ".repeat(depth);
