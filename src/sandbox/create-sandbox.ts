import { assert } from "#base/assert.ts";
import { ok, type Result } from "#base/result.ts";
import type { Milliseconds } from "#base/units.ts";
import type { Job } from "#grader/job.ts";
import { createReferee } from "#grader/referee.ts";
import type { Report } from "#grader/report.ts";
import type { Verdict } from "#grader/verdict.ts";
import { createCell, type Cell } from "./cell.ts";
import { judge } from "./judge.ts";
import type { RunWatch, Sandbox } from "./sandbox.ts";
import { unlessAborted } from "./unless-aborted.ts";

export interface SandboxOptions {
  /** address of `sandbox.html`, on the page's own origin */
  readonly url: string;
  readonly document: Document;
  /** monotonic, e.g. `() => performance.now()` */
  readonly clock: () => Milliseconds;
  /** how long a worker may take until it waits for its job; 8 s when absent, far above what any start needs */
  readonly startWithin?: Milliseconds;
}

/** What a learner reads when there was no worker to be had. */
const notStarted = (reason: string) =>
  `the sandbox did not start, though it was tried twice (${reason}). Nothing is wrong with your code, and it is ` +
  "saved. Reload the page and run it again; if you are offline, go online first";

/** Makes the page's sandbox. Nothing happens before the first `warmUp` or `run`. */
export function createSandbox({ url, document, clock, startWithin = 8_000 }: SandboxOptions): Sandbox {
  let spare: Spare | undefined;
  let current: Run | undefined;
  let disposed = false;

  const createSpare = (cell = createCell(url, document)): Spare => startSpare(cell, startWithin);

  /** Not during a run: a spare that is being prepared would take a core from the run that is being judged. */
  function prepare(cell?: Cell): void {
    if (spare || current || disposed) cell?.remove();
    else spare = createSpare(cell);
  }

  function takeSpare(): Spare {
    const taken = spare ?? createSpare();
    spare = undefined;
    return taken;
  }

  /** For a spare that nothing has run in after all. */
  function putBack(taken: Spare): void {
    if (spare || disposed) taken.cell.remove();
    else spare = taken;
  }

  async function follow(run: Run): Promise<Report> {
    const { signal } = run.abort;
    const isStopped = () => signal.aborted;
    let reason = "it ended before it began";
    for (let attempt = 0; attempt < 2 && !isStopped(); attempt++) {
      const taken = takeSpare();
      const answer = taken.port ? ok(taken.port) : await unlessAborted(taken.answer, signal);
      if (isStopped()) {
        putBack(taken);
        break;
      }
      const report =
        answer?.ok === true
          ? await judge({
              ...run,
              cell: taken.cell,
              port: answer.value,
              clock,
              signal,
              startWithin,
              document,
            })
          : undefined;
      if (report) return finish(run, report, taken.cell);
      if (answer?.ok === false) reason = answer.error;
      taken.cell.remove();
    }
    return finish(run, unbegunReport(run, reason, clock()));
  }

  function finish(run: Run, report: Report, cell?: Cell): Report {
    if (current === run) current = undefined;
    const soft = isOrdinary(report.verdict);
    if (!soft) cell?.remove();
    prepare(soft ? cell : undefined);
    return report;
  }

  function stop(): void {
    current?.abort.abort();
    current = undefined;
  }

  return {
    warmUp: () => prepare(),
    run(job, watch = {}) {
      stop();
      current = { job, watch, startedAt: clock(), abort: new AbortController() };
      return follow(current);
    },
    stop,
    dispose() {
      disposed = true;
      stop();
      spare?.cell.remove();
      spare = undefined;
    },
  };
}

/** A worker that only trusted code has run in, or that is on its way there. */
interface Spare {
  readonly cell: Cell;
  readonly answer: Promise<Result<MessagePort, string>>;
  /** set once it waits for a job: then a run need not wait for as much as a promise */
  port?: MessagePort;
}

interface Run {
  readonly job: Job;
  readonly watch: RunWatch;
  readonly startedAt: Milliseconds;
  readonly abort: AbortController;
}

function startSpare(cell: Cell, within: Milliseconds): Spare {
  const spare: Spare = { cell, answer: cell.start(within) };
  void spare.answer.then((answer) => {
    if (answer.ok) spare.port = answer.value;
  });
  return spare;
}

/** The report of a run whose code never began: it was stopped before, or there was no worker to be had. */
function unbegunReport({ job, startedAt, abort }: Run, reason: string, now: Milliseconds): Report {
  const referee = createReferee({ job, nonce: "", startedAt });
  if (abort.signal.aborted) referee.stop(now);
  else referee.lost({ kind: "not started", reason: notStarted(reason) }, now);
  assert(referee.report, "a run that is stopped or lost has its report");
  return referee.report;
}

/** After these the worker is idle and ends at once; after the others only the frame's removal stops it. */
function isOrdinary({ word }: Verdict): boolean {
  return word === "passed" || word === "failed" || word === "too slow" || word === "did not compile";
}
