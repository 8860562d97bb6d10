import type { Milliseconds } from "#base/units.ts";
import type { Evidence } from "./evidence.ts";
import type { Job } from "./job.ts";
import type { ConsoleLine, Failure } from "./report.ts";

/** What the host sends, once, over the private port of a prepared worker. */
export interface JobMessage {
  readonly kind: "job";
  /** repeated in every answer: a message without it is not from this run */
  readonly nonce: string;
  readonly job: Job;
  /** collects the names of the tests and runs none; answered by `manifest`. The job's own manifest is not read. */
  readonly collectOnly?: true;
  /** runs this one test up to its `race()` and times one of its sides; answered by `sample`. For a timing worker. */
  readonly sample?: SampleRequest;
}

/** One of the two that run a race. */
export type Side = "baseline" | "submission";

export interface SampleRequest {
  /** index in the job's manifest */
  readonly test: number;
  readonly side: Side;
}

/** What a worker tells its host. Tests are named by their index in the job's manifest. */
export type WorkerMessage =
  /** the spare has run trusted code only and waits for its job; comes before any nonce is known */
  | { readonly kind: "ready" }
  /** announced before the stage starts, so that a kill can name it; `test` absent means loading */
  | { readonly kind: "stage"; readonly test?: number }
  | {
      readonly kind: "test-end";
      readonly test: number;
      readonly status: "passed" | "failed";
      readonly failure?: Failure;
    }
  | {
      readonly kind: "console";
      readonly level: ConsoleLine["level"];
      readonly text: string;
      readonly test?: number;
    }
  /** how many console lines were dropped so far */
  | { readonly kind: "console-dropped"; readonly count: number }
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  /** the running test ends with a race: to be held once all tests have passed */
  | { readonly kind: "race"; readonly test: number; readonly atLeast: number }
  /** the answer to `sample`: the middle of some batches, by this machine's clock */
  | { readonly kind: "sample"; readonly perCall: Milliseconds }
  /** the answer to `collectOnly`: full names of the tests, in order */
  | { readonly kind: "manifest"; readonly names: readonly string[] }
  /** the final message: nothing is accepted after it */
  | { readonly kind: "done"; readonly ending: Ending; readonly timing: WorkerTiming };

/** How the worker's part came to its end. Passed or failed is decided from the recorded tests. */
export type Ending =
  | { readonly kind: "finished" }
  | {
      readonly kind: "did not compile";
      readonly line: number;
      readonly column: number;
      readonly message: string;
    }
  | {
      readonly kind: "crashed";
      readonly reason: string;
      /** the index of the test that was running; absent when none was */
      readonly during?: "loading" | number;
      readonly failure?: Failure;
    }
  | { readonly kind: "grader fault"; readonly reason: string };

export interface WorkerTiming {
  readonly compile: Milliseconds;
  readonly suite: Milliseconds;
}

/** One message on the wire. */
export interface Envelope {
  /** the job's nonce; "" with `ready` */
  readonly nonce: string;
  /** 0, 1, 2 … without a gap */
  readonly sequence: number;
  readonly message: WorkerMessage;
}

/** What a host accepts; beyond it the worker is not trusted any further. Sizes are UTF-16 code units. */
export const CAPS = {
  /** one message, all its text together */
  message: 65_536,
  /** console text of a run */
  console: 262_144,
  /** console lines of a run */
  consoleLines: 2_000,
  /** messages of a run, console lines included */
  messages: 8_000,
} as const;
