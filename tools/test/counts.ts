import { z } from "zod";

/** Tests that ran. Skipped ones did not. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Vitest's and Playwright's JSON, or the counts themselves. */
export type ReportFormat = "vitest" | "playwright" | "counts";

const counts = z.object({ passed: z.number(), failed: z.number() });
const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
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
    case "vitest": {
      const { numPassedTests, numFailedTests } = vitestReport.parse(report);
      return { passed: numPassedTests, failed: numFailedTests };
    }
    case "playwright": {
      const { stats } = playwrightReport.parse(report);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    }
  }
}
