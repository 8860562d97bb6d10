import { randomUUID } from "node:crypto";
import type { Job } from "#grader/job.ts";
import { createReferee, type RefereeOptions } from "#grader/referee.ts";
import type { Report } from "#grader/report.ts";
import { startJudgeCell } from "./judge-cell.ts";

export type GradeOptions = Pick<RefereeOptions, "onStage" | "onTest"> & {
  /** aborted to stop the run: its verdict is "stopped" */
  readonly signal?: AbortSignal;
};

/**
 * Judges one submission in a worker thread of its own, with the core, the watchdog and the kill that the browser has.
 * Never rejects: what goes wrong is a verdict.
 */
export async function gradeInNode(job: Job, { signal, ...watch }: GradeOptions = {}): Promise<Report> {
  const nonce = randomUUID();
  const startedAt = performance.now();
  const started = await startJudgeCell();
  const referee = createReferee({ job, nonce, startedAt, ...watch });
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const step = (act: (now: number) => void) => {
      const now = performance.now();
      act(now);
      clearTimeout(timer);
      if (!referee.report) {
        timer = setTimeout(() => step((later) => referee.tick(later)), referee.nextTick(now));
        return;
      }
      if (started.ok) started.value.end();
      signal?.removeEventListener("abort", stop);
      resolve(referee.report);
    };
    const stop = () => step((now) => referee.stop(now));
    if (!started.ok) {
      step((now) => referee.lost({ kind: "not started", reason: started.error }, now));
      return;
    }
    started.value.listen(
      (raw) => step((now) => referee.receive(raw, now)),
      (cause) => step((now) => referee.lost(cause, now)),
    );
    signal?.addEventListener("abort", stop);
    if (signal?.aborted === true) stop();
    else {
      started.value.send({ kind: "job", nonce, job });
      step(() => undefined); // the watchdog's ticks begin now, and they keep this process alive until the verdict
    }
  });
}
