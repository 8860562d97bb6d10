import { transform } from "sucrase";
import type { Job } from "#grader/job.ts";
import type { Report } from "#grader/report.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";

/** What the bench calls in its page. */
export interface Bench {
  /** Judges with a spare that has been ready for a while. */
  warm(job: Job): Promise<Report>;
  /** Judges with nothing prepared, not even the frame. */
  cold(job: Job): Promise<Report>;
  /**
   * Judges in plain workers, as many as there are groups of tests, one after the other: milliseconds from click to
   * outcomes.
   */
  plain(code: string, groups: readonly (readonly string[])[]): Promise<number>;
}

declare global {
  interface Window {
    readonly verdictBench: Bench;
  }
}

/** Milliseconds that a learner at least leaves between two runs; a spare is ready long before. */
const PAUSE = 400;

const clock = () => performance.now();
const create = () => createSandbox({ url: "sandbox.html", document, clock });
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));
const kept = create();

const bench: Bench = {
  async warm(job) {
    kept.warmUp();
    await pause();
    return kept.run(job);
  },
  async cold(job) {
    const sandbox = create();
    await pause();
    const report = await sandbox.run(job);
    sandbox.dispose();
    return report;
  },
  async plain(code, groups) {
    await pause();
    const start = clock();
    const script = `const exports = {}; ${transform(code, { transforms: ["typescript", "imports"] }).code}`;
    const outcomes: unknown[] = [];
    for (const tests of groups) {
      const worker = new Worker("plain-worker.js");
      await next(worker);
      worker.postMessage({ code: script, tests });
      outcomes.push(await next(worker));
      worker.terminate();
    }
    const took = clock() - start;
    if (!outcomes.flat().every((outcome) => outcome === "passed")) {
      throw new Error(`The plain worker answered ${JSON.stringify(outcomes)}`);
    }
    return took;
  },
};
Object.assign(window, { verdictBench: bench });

function next(worker: Worker): Promise<unknown> {
  return new Promise((resolve) =>
    worker.addEventListener("message", ({ data: message }: MessageEvent<unknown>) => resolve(message), {
      once: true,
    }),
  );
}
