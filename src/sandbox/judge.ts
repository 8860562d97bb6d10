import type { Milliseconds } from "#base/units.ts";
import type { Job } from "#grader/job.ts";
import type { JobMessage } from "#grader/protocol.ts";
import { createReferee } from "#grader/referee.ts";
import type { Report } from "#grader/report.ts";
import type { Cell } from "./cell.ts";
import { keepTicking } from "./keep-ticking.ts";
import type { RunWatch } from "./sandbox.ts";

export interface JudgeOptions {
  readonly job: Job;
  readonly cell: Cell;
  /** of a worker in `cell` that has said it is ready */
  readonly port: MessagePort;
  readonly startedAt: Milliseconds;
  readonly clock: () => Milliseconds;
  readonly watch: RunWatch;
  /** aborted by "Stop" */
  readonly signal: AbortSignal;
}

/**
 * Hands the job to the worker and follows it to its report.
 * Gives `undefined` when the frame fell silent before the worker began: no learner code ran, so it can be tried again.
 */
export function judge(options: JudgeOptions): Promise<Report | undefined> {
  const { job, cell, port, startedAt, clock, watch, signal } = options;
  const nonce = createNonce();
  let began = false;
  const referee = createReferee({
    job,
    nonce,
    startedAt,
    ...watch,
    onStage: (stage) => {
      began = true;
      watch.onStage?.(stage);
    },
  });
  return new Promise((resolve) => {
    const settle = (report: Report | undefined) => {
      stopTicking();
      signal.removeEventListener("abort", stop);
      port.onmessage = null; // what still comes of this run is too late
      port.close();
      resolve(report);
    };
    const step = (take: (now: Milliseconds) => void) => {
      take(clock());
      if (referee.report) settle(referee.report);
    };
    const stop = () => step((now) => referee.stop(now));
    const stopTicking = keepTicking(referee, clock, () => step((now) => referee.tick(now)));
    signal.addEventListener("abort", stop);
    port.onmessage = ({ data: raw }) => step((now) => referee.receive(raw, now));
    cell.watch(() => {
      if (began) step((now) => referee.lost({ kind: "silent" }, now));
      else settle(undefined);
    });
    port.postMessage({ kind: "job", nonce, job } satisfies JobMessage);
  });
}

/** `randomUUID` is there in secure contexts only; a course served over plain http must work too. */
function createNonce(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
