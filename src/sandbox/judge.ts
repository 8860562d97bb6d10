import type { Milliseconds } from "#base/units.ts";
import { judgeRaces } from "#grader/race/judge-races.ts";
import { createReferee } from "#grader/referee.ts";
import type { Report } from "#grader/report.ts";
import { followWorker, jobMessage, type WaitingWorker } from "./follow-worker.ts";
import { createRaceHost, type RaceOptions } from "./race-host.ts";

export interface JudgeOptions extends WaitingWorker, RaceOptions {
  readonly startedAt: Milliseconds;
}

/**
 * Hands the job to the worker, follows it to its report, and holds the races that the suite asked for.
 * Gives `undefined` when the frame fell silent before the worker began: no learner code ran, so it can be tried again.
 */
export async function judge(options: JudgeOptions): Promise<Report | undefined> {
  const { job, startedAt, watch } = options;
  const message = jobMessage(job);
  let began = false;
  const referee = createReferee({
    job,
    nonce: message.nonce,
    startedAt,
    ...watch,
    onStage: (stage) => {
      began = true;
      watch.onStage?.(stage);
    },
  });
  const report = await followWorker<Report | "not begun">({
    ...options,
    message,
    referee,
    outcomeOf: () => referee.report,
    onSilent(now) {
      if (!began) return "not begun";
      referee.lost({ kind: "silent" }, now);
      return undefined;
    },
  });
  return report === "not begun" ? undefined : judgeRaces(report, referee.races, createRaceHost(options));
}
