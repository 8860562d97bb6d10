import { err, ok } from "#base/result.ts";
import type { Milliseconds } from "#base/units.ts";
import { createReferee, type Referee } from "#grader/referee.ts";
import type { Report } from "#grader/report.ts";
import { followWorker, jobMessage, type WaitingWorker } from "./follow-worker.ts";
import type { RaceOptions } from "./race-host.ts";

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
  if (report === "not begun") return undefined;
  return report.verdict.word === "passed" && referee.races.length > 0
    ? holdRaces(report, referee.races, options)
    : report;
}

async function holdRaces(report: Report, calls: Referee["races"], options: RaceOptions): Promise<Report> {
  const tools = await loadRaces();
  if (!tools.ok) return { ...report, verdict: { word: "grader fault", reason: notLoaded(tools.error) } };
  const { judgeRaces, createRaceHost } = tools.value;
  return judgeRaces(report, calls, createRaceHost(options));
}

/** Few suites ask for a race, and every page carries this file: what holds them is loaded by the first. */
async function loadRaces() {
  try {
    const [{ judgeRaces }, { createRaceHost }] = await Promise.all([
      import("#grader/race/judge-races.ts"),
      import("./race-host.ts"),
    ]);
    return ok({ judgeRaces, createRaceHost });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

const notLoaded = (cause: string) =>
  `all tests passed, but what compares the two speeds could not be loaded (${cause}). Nothing is wrong with your code, ` +
  "and it is saved. Reload the page and run it again; if you are offline, go online first";
