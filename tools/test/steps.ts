import type { ReportFormat } from "./counts.ts";

/** One numbered part of `npm test`; each is also an npm script of its own. */
export interface Step {
  readonly name: string;
  /** in package.json */
  readonly script: string;
  readonly proves: string;
  /** where its reporter leaves the counts of its tests, and what makes it do so */
  readonly report?: {
    readonly file: string;
    readonly format: ReportFormat;
    readonly flags?: string[];
  };
  /** names of steps without whose success this one would judge something else */
  readonly needs?: readonly string[];
}

const UNIT_REPORT = ".cache/reports/unit.json";

/** Cheap first. */
export const STEPS: readonly Step[] = [
  { name: "format", script: "format:check", proves: "every file is formatted" },
  { name: "lint", script: "lint", proves: "the rules of eslint.config.js hold" },
  { name: "types", script: "types", proves: "the types fit" },
  { name: "rooms", script: "rooms", proves: "rooms import one way only" },
  { name: "dead-code", script: "dead-code", proves: "nothing is written that nothing uses" },
  { name: "content", script: "content", proves: "lessons and exercises make one valid catalogue" },
  { name: "diagrams", script: "diagrams:check", proves: "every drawing is that of its source" },
  { name: "browser", script: "browser", proves: "there is a Chromium" },
  {
    name: "unit",
    script: "unit",
    proves: "rooms and tools do what their tests say, exercises prove themselves",
    report: {
      file: UNIT_REPORT,
      format: "vitest",
      flags: ["--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
    },
  },
  { name: "build", script: "build", proves: "the site builds" },
  { name: "sizes", script: "sizes", proves: "no page weighs more than its budget", needs: ["build"] },
  {
    name: "e2e",
    script: "e2e",
    proves: "a learner's story works in Chromium",
    report: { file: ".cache/reports/e2e.json", format: "playwright" },
    needs: ["browser", "build"],
  },
  {
    name: "browsers",
    script: "test:browsers",
    proves: "and in Firefox and WebKit, where they are",
    report: { file: ".cache/reports/browsers.json", format: "counts" },
    needs: ["build"],
  },
];

/**
 * The steps that `--only a,b` and `--from x` leave, in their order.
 * @throws {Error} that names a step which does not exist.
 */
export function chooseSteps(
  steps: readonly Step[],
  { only, from }: { readonly only?: string | undefined; readonly from?: string | undefined },
): readonly Step[] {
  const names = steps.map((step) => step.name);
  const known = (name: string) => {
    if (!names.includes(name)) throw new Error(`There is no step "${name}". There are: ${names.join(", ")}`);
    return name;
  };
  const chosen = only?.split(",").map((name) => known(name.trim())) ?? names;
  const first = from === undefined ? 0 : names.indexOf(known(from));
  return steps.filter((step, index) => index >= first && chosen.includes(step.name));
}
