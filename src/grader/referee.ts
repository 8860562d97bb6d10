import { unreachable } from "#base/assert.ts";
import type { Milliseconds } from "#base/units.ts";
import type { Job } from "./job.ts";
import { CAPS, type Ending, type WorkerMessage, type WorkerTiming } from "./protocol.ts";
import { readEnvelope } from "./read-envelope.ts";
import type { Failure, Report, TestResult } from "./report.ts";
import type { RaceCall } from "./race/conduct-race.ts";
import { createRunRecord, type RunRecord } from "./run-record.ts";
import type { Stage, Verdict } from "./verdict.ts";
import { createWatchdog } from "./watchdog.ts";
import { whyTooSlow } from "./why-too-slow.ts";

/** What a host knows of a run while it goes on. All times come from the host's monotonic clock. */
export interface Referee {
  /** Takes whatever came over the port. Never throws. */
  receive(raw: unknown, now: Milliseconds): void;
  /** The watchdog's look at the clock: ends the run when its stage has used up its limit. */
  tick(now: Milliseconds): void;
  /** The learner pressed "Stop". */
  stop(now: Milliseconds): void;
  /** The worker or its frame ended by itself, fell silent, or could not be started. */
  lost(cause: LostCause, now: Milliseconds): void;
  /** The report once the run is over: then the host must end the worker (hard stop). Never changes after that. */
  readonly report: Report | undefined;
  /** Races that the tests announced, to be held once all have passed. */
  readonly races: readonly RaceCall[];
  /** Milliseconds until the next `tick` is worth calling: at most 100. */
  nextTick(now: Milliseconds): Milliseconds;
}

/** The part of it that follows a worker, whatever the worker is for. */
export type Following = Pick<Referee, "receive" | "tick" | "stop" | "lost" | "nextTick">;

export type LostCause =
  /** the worker ended though the run had not: `close()`, `process.exit()`, a crash of its process */
  | { readonly kind: "ended" }
  /** the engine stopped the worker for the memory it took */
  | { readonly kind: "out of memory" }
  /** the frame's heartbeat was missed (browser) */
  | { readonly kind: "silent" }
  /** our own tools failed before any learner code ran */
  | { readonly kind: "not started"; readonly reason: string };

export interface RefereeOptions {
  readonly job: Job;
  readonly nonce: string;
  /** when the click happened: start of `Timing.total` */
  readonly startedAt: Milliseconds;
  readonly onStage?: (stage: Stage) => void;
  readonly onTest?: (result: TestResult) => void;
}

/** Starts to follow a run; call it when the job is posted to a worker that has said `ready`. */
export function createReferee(options: RefereeOptions): Referee {
  const { job, nonce, startedAt } = options;
  const record = createRunRecord(job.manifest);
  const watchdog = createWatchdog(job.limits, startedAt);
  let stage: Stage = { kind: "loading" };
  /** index of the test that is running or ran last */
  let test = -1;
  let loadingAt = startedAt;
  let expected = 0;
  const races: RaceCall[] = [];
  let report: Report | undefined;

  const end = (verdict: Verdict, now: Milliseconds, timing?: WorkerTiming, crash?: Failure) => {
    const total = now - startedAt;
    const start = loadingAt - startedAt;
    const { compile, suite } = timing ?? { compile: 0, suite: now - loadingAt };
    const rest = Math.max(total - start - compile - suite, 0);
    report = {
      verdict,
      tests: record.tests,
      ...(crash && { crash }),
      console: record.console,
      consoleDropped: record.consoleDropped,
      evidence: record.evidence,
      timing: { compile, start, suite, report: rest, total },
    };
  };

  const distrust = (now: Milliseconds) =>
    end({ word: "crashed", reason: "the worker broke off the protocol of the tests", during: stage }, now);

  const beginStage = (index: number | undefined, now: Milliseconds): void => {
    if (index !== undefined && (index !== test + 1 || job.manifest[index] === undefined)) {
      distrust(now);
      return;
    }
    if (index === undefined) loadingAt = now;
    else test = index;
    stage = stageOf(job, index);
    watchdog.begin(index === undefined ? "load" : "test", now);
    options.onStage?.(stage);
  };

  const endTest = (message: WorkerMessage & { kind: "test-end" }, now: Milliseconds): void => {
    const fits = message.test === test && record.recordTest(message.test, message.status, message.failure);
    const result = record.tests[message.test];
    if (fits && result) options.onTest?.(result);
    else distrust(now);
  };

  const announce = ({ test: index, atLeast }: RaceCall, now: Milliseconds): void => {
    const isRunning = stage.kind === "test" && index === test && record.tests[test]?.status === "not run";
    const isFirst = races.every((race) => race.test !== index);
    if (isRunning && isFirst && Number.isFinite(atLeast) && atLeast >= 1)
      races.push({ test: index, atLeast });
    else distrust(now);
  };

  const accept = (message: WorkerMessage, now: Milliseconds): void => {
    switch (message.kind) {
      case "stage":
        beginStage(message.test, now);
        break;
      case "test-end":
        endTest(message, now);
        break;
      case "console": {
        const { level, text, test: printedBy } = message;
        const name = printedBy === undefined ? undefined : job.manifest[printedBy];
        record.recordConsole({ level, text, ...(name !== undefined && { test: name }) });
        break;
      }
      case "console-dropped":
        record.recordDropped(message.count);
        break;
      case "evidence":
        record.recordEvidence(message.evidence);
        break;
      case "race":
        announce(message, now);
        break;
      case "done":
        end(verdictOf(message.ending, job, record), now, message.timing, crashOf(message.ending));
        break;
      case "ready":
      case "manifest":
      case "sample":
        distrust(now);
        break;
      default:
        unreachable(message);
    }
  };

  return {
    receive(raw, now) {
      if (report) return;
      const envelope = readEnvelope(raw);
      const fits = envelope.ok && envelope.value.nonce === nonce && envelope.value.sequence === expected;
      if (!fits || expected >= CAPS.messages) {
        distrust(now);
        return;
      }
      expected += 1;
      watchdog.look(now);
      accept(envelope.value.message, now);
    },
    tick(now) {
      if (!report && watchdog.look(now))
        end({ word: "timed out", after: watchdog.limit, during: stage }, now);
    },
    stop(now) {
      if (!report) end({ word: "stopped", during: stage }, now);
    },
    lost(cause, now) {
      if (!report) end(verdictOfLoss(cause, stage), now);
    },
    get report() {
      return report;
    },
    races,
    nextTick: () => watchdog.nextLook(),
  };
}

function stageOf(job: Job, test: number | "loading" | undefined): Stage {
  const name = typeof test === "number" ? job.manifest[test] : undefined;
  return name === undefined ? { kind: "loading" } : { kind: "test", name };
}

function verdictOf(ending: Ending, job: Job, record: RunRecord): Verdict {
  switch (ending.kind) {
    case "finished": {
      if (!record.isComplete()) return { word: "crashed", reason: "some of the tests did not run" };
      const counts = { passed: record.passed, total: job.manifest.length };
      if (counts.total === 0) return { word: "grader fault", reason: "this exercise has no tests" };
      if (counts.passed === counts.total) return { word: "passed", ...counts };
      const reason = whyTooSlow(record.tests);
      return reason === undefined ? { word: "failed", ...counts } : { word: "too slow", ...counts, reason };
    }
    case "did not compile": {
      const { line, column, message } = ending;
      return { word: "did not compile", file: "solution.ts", line, column, message };
    }
    case "crashed":
      return {
        word: "crashed",
        reason: ending.reason,
        ...(ending.during !== undefined && { during: stageOf(job, ending.during) }),
      };
    case "grader fault":
      return { word: "grader fault", reason: ending.reason };
    default:
      return unreachable(ending);
  }
}

function crashOf(ending: Ending): Failure | undefined {
  return ending.kind === "crashed" ? ending.failure : undefined;
}

/** @param during what was going on when the host lost its worker */
export function verdictOfLoss(cause: LostCause, during: Stage): Verdict {
  switch (cause.kind) {
    case "ended":
      return { word: "crashed", reason: "the submission ended its own worker", during };
    case "out of memory":
      return { word: "crashed", reason: "the submission took more memory than a run may have", during };
    case "silent":
      return {
        word: "crashed",
        reason: "the worker stopped answering; it may have run out of memory",
        during,
      };
    case "not started":
      return { word: "grader fault", reason: cause.reason };
    default:
      return unreachable(cause);
  }
}
