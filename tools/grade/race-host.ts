import { randomUUID } from "node:crypto";
import type { Job } from "#grader/job.ts";
import type { RaceHost } from "#grader/race/judge-races.ts";
import { createSampleReferee } from "#grader/race/sample-referee.ts";
import type { RefereeOptions } from "#grader/referee.ts";
import { followCell } from "./follow-cell.ts";
import { startJudgeCell } from "./judge-cell.ts";

/** Takes the samples of a job's races, each in a fresh process. */
export function createRaceHost(job: Job, onStage: RefereeOptions["onStage"], signal?: AbortSignal): RaceHost {
  const timed: Job = { ...job, counted: false };
  return {
    now: () => performance.now(),
    ...(onStage && { onStage }),
    async takeSample(test, side) {
      const started = await startJudgeCell("time");
      if (!started.ok) return { kind: "ended", verdict: { word: "grader fault", reason: started.error } };
      const nonce = randomUUID();
      const request = { test, side };
      const referee = createSampleReferee({ job, request, nonce, startedAt: performance.now() });
      const message = { kind: "job", nonce, job: timed, sample: request } as const;
      return followCell(started.value, message, referee, () => referee.sample, signal);
    },
    pause: (duration) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, duration);
        const wake = () => {
          clearTimeout(timer);
          resolve();
        };
        signal?.addEventListener("abort", wake, { once: true });
      }),
  };
}
