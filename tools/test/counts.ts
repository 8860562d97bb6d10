import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";

/** Tests that ran. Skipped ones did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** what failed, by name, and what each first said of it */
  readonly failures: readonly string[];
}

/** Vitest's and Playwright's JSON, or the counts themselves. */
export type ReportFormat = "vitest" | "playwright" | "counts";

const counts = z.object({ passed: z.number(), failed: z.number(), failures: z.array(z.string()) });

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});

const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

type PlaywrightSuite = z.infer<typeof playwrightSuite>;

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
  suites: z.array(playwrightSuite),
});

/**
 * Reads what a JSON reporter wrote.
 * @throws {Error} when it is not of that format.
 */
export function readCounts(json: string, format: ReportFormat): Counts {
  const report: unknown = JSON.parse(json);
  switch (format) {
    case "counts":
      return counts.parse(report);
    case "vitest":
      return fromVitest(vitestReport.parse(report));
    case "playwright": {
      const { stats, suites } = playwrightReport.parse(report);
      return {
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        failures: suites.flatMap(failuresIn),
      };
    }
  }
}

function fromVitest(report: z.infer<typeof vitestReport>): Counts {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    failures: report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) =>
          failure(`${relative(process.cwd(), name)}: ${fullName}`, failureMessages[0]),
        ),
    ),
  };
}

function failuresIn({ specs, suites }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected")
      .map(({ results }) => failure(`${file}:${line}: ${title}`, results[0]?.errors[0]?.message)),
  );
  return [...own, ...(suites ?? []).flatMap(failuresIn)];
}

const failure = (name: string, message: string | undefined) =>
  message === undefined ? name : `${name}: ${plain(message)}`;

/** The first line that says something, without the colours of a terminal. */
function plain(message: string): string {
  const lines = stripVTControlCharacters(message).split("\n");
  return (lines.find((line) => line.trim() !== "") ?? "").trim();
}
