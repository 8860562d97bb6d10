import type { WorkerMessage } from "../protocol.ts";
import { createReferee, type RefereeOptions } from "../referee.ts";
import { verdictText } from "../verdict-text.ts";

export const timing = { compile: 1, suite: 2 };
export const finished: WorkerMessage = { kind: "done", ending: { kind: "finished" }, timing };

/** A referee of a job with two tests, what the worker says to it in sequence, and the verdict so far. */
export function followReferee(options: Partial<RefereeOptions> = {}) {
  const job = {
    submission: "",
    suite: "",
    manifest: ["cache › hit", "cache › miss"],
    limits: { load: 1_000, test: 500 },
  };
  const referee = createReferee({ job, nonce: "n", startedAt: 0, ...options });
  let sequence = 0;
  return {
    referee,
    say: (message: unknown, now = 0) => referee.receive({ nonce: "n", sequence: sequence++, message }, now),
    verdict: () => referee.report && verdictText(referee.report.verdict),
  };
}

export const pass = (test: number): WorkerMessage[] => [
  { kind: "stage", test },
  { kind: "test-end", test, status: "passed" },
];
export const fail = (test: number): WorkerMessage[] => [
  { kind: "stage", test },
  { kind: "test-end", test, status: "failed", failure: { message: "no", frames: [] } },
];
