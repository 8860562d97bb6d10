import type { Milliseconds } from "#base/units.ts";
import type { RaceEvidence } from "../evidence.ts";
import type { Failure, Report, TestResult } from "../report.ts";
import type { Stage, Verdict } from "../verdict.ts";
import { whyTooSlow } from "../why-too-slow.ts";
import { conductRace, type RaceCall, type RacePort } from "./conduct-race.ts";
import { sayRace } from "./say-race.ts";

export interface RaceHost extends RacePort {
  now(): Milliseconds;
  readonly onStage?: (stage: Stage) => void;
}

/** What a learner reads when this machine cannot tell. */
const TOO_BUSY =
  "all tests passed, but this machine is too busy right now to compare the two speeds. Nothing is wrong with your " +
  "code; close what keeps the machine busy and run it again";

/**
 * Holds the races of a suite whose tests have all passed, one after the other, and gives the report with what they
 * came to. A race that is lost fails its test; one that cannot be told is never a failure.
 */
export async function judgeRaces(
  report: Report,
  calls: readonly RaceCall[],
  host: RaceHost,
): Promise<Report> {
  if (report.verdict.word !== "passed" || calls.length === 0) return report;
  const startedAt = host.now();
  const tests = [...report.tests];
  const evidence: RaceEvidence[] = [];
  const finish = (verdict: Verdict): Report => {
    const race = host.now() - startedAt;
    const { timing } = report;
    return {
      ...report,
      verdict,
      tests,
      evidence: [...report.evidence, ...evidence],
      timing: { ...timing, race, total: timing.total + race },
    };
  };
  for (const call of calls) {
    const { path } = tests[call.test] ?? { path: [] };
    host.onStage?.({ kind: "race", name: path.join(" › ") });
    const end = await conductRace(call, path.at(-1) ?? "", host);
    if (end.kind === "decided") {
      evidence.push(end.evidence);
      if (end.evidence.outcome === "too slow") tests[call.test] = failed(path, slowness(end.evidence));
    } else if (end.sample.kind === "failed") {
      tests[call.test] = failed(path, end.sample.failure);
    } else {
      return finish(end.sample.verdict);
    }
  }
  return finish(verdictOf(tests, evidence));
}

const failed = (path: TestResult["path"], failure: Failure): TestResult => ({
  path,
  status: "failed",
  failure,
});

function slowness(race: RaceEvidence): Failure {
  return { message: sayRace(race), tooSlow: true, frames: [] };
}

function verdictOf(tests: readonly TestResult[], races: readonly RaceEvidence[]): Verdict {
  const counts = { passed: tests.filter((test) => test.status === "passed").length, total: tests.length };
  const reason = whyTooSlow(tests);
  if (reason !== undefined) return { word: "too slow", ...counts, reason };
  if (counts.passed < counts.total) return { word: "failed", ...counts };
  if (races.some((race) => race.outcome === "uncertain")) return { word: "grader fault", reason: TOO_BUSY };
  return { word: "passed", ...counts };
}
