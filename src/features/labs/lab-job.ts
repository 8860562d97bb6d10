import { err, ok, type Result } from "#base/result.ts";
import type { Evidence } from "#grader/evidence.ts";
import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import { verdictText } from "#grader/verdict-text.ts";

/** Full names of the tests of a suite, in order. */
export type Manifest = Job["manifest"];

/** A job of a lab, all but its submission: what the build compiled, as an island's props. */
export type LabJob = Omit<Job, "submission">;

/** The first evidence of a kind that a run recorded, whatever its verdict; the verdict's sentence where there is none. */
export function evidenceOf<Kind extends Evidence["kind"]>(
  kind: Kind,
  report: Report,
): Result<Extract<Evidence, { readonly kind: Kind }>, string> {
  const found = report.evidence.find(
    (item): item is Extract<Evidence, { readonly kind: Kind }> => item.kind === kind,
  );
  return found ? ok(found) : err(verdictText(report.verdict));
}
