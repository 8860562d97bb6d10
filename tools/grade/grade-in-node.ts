import { randomUUID } from "node:crypto";
import { assert } from "#base/assert.ts";
import type { Job } from "#grader/job.ts";
import { judgeRaces } from "#grader/race/judge-races.ts";
import { createReferee, type RefereeOptions } from "#grader/referee.ts";
import type { Report } from "#grader/report.ts";
import { followCell } from "./follow-cell.ts";
import { startJudgeCell } from "./judge-cell.ts";
import { createRaceHost } from "./race-host.ts";

export type GradeOptions = Pick<RefereeOptions, "onStage" | "onTest"> & {
  /** aborted to stop the run: its verdict is "stopped" */
  readonly signal?: AbortSignal;
};

/**
 * Judges one submission in a process of its own, with the core, the watchdog and the kill that the browser has, and
 * then its races, each sample in a process of its own. Never rejects: what goes wrong is a verdict.
 */
export async function gradeInNode(job: Job, { signal, ...watch }: GradeOptions = {}): Promise<Report> {
  const nonce = randomUUID();
  const startedAt = performance.now();
  const started = await startJudgeCell();
  const referee = createReferee({ job, nonce, startedAt, ...watch });
  if (!started.ok) {
    referee.lost({ kind: "not started", reason: started.error }, performance.now());
    assert(referee.report, "a run that is lost has its report");
    return referee.report;
  }
  const report = await followCell(
    started.value,
    { kind: "job", nonce, job },
    referee,
    () => referee.report,
    signal,
  );
  return judgeRaces(report, referee.races, createRaceHost(job, watch.onStage, signal));
}
