import type { Evidence } from "#grader/evidence.ts";
import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";

/** The report of a run that passed and took so many milliseconds. */
export function passedReport(evidence: readonly Evidence[], took = 3): Report {
  return {
    verdict: { word: "passed", passed: 1, total: 1 },
    tests: [{ path: ["test"], status: "passed" }],
    console: [],
    consoleDropped: 0,
    evidence,
    timing: { compile: 1, start: 1, suite: took, report: 1, total: took + 3 },
  };
}

/** The report of a run that ended otherwise and recorded nothing. */
export function crashedReport(reason: string): Report {
  return { ...passedReport([]), verdict: { word: "crashed", reason } };
}

/** A sandbox that answers each run as `answer` does, and remembers what it was asked. */
export function fakeSandbox(answer: (job: Job, run: number) => Promise<Report> | Report) {
  const jobs: Job[] = [];
  let stops = 0;
  const sandbox: Sandbox = {
    warmUp: () => undefined,
    run(job) {
      jobs.push(job);
      return Promise.resolve(answer(job, jobs.length));
    },
    stop: () => (stops += 1),
    dispose: () => undefined,
  };
  return { sandbox, jobs, stops: () => stops };
}
