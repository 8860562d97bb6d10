import type { WorkerMessage } from "../protocol.ts";
import type { ClockGlobals } from "../realm/clock-globals.ts";
import type { WorkerSurface } from "../worker-surface.ts";
import type { ConsoleCapture } from "./console-capture.ts";
import type { ExpectSeam } from "./expect-seam.ts";
import type { Uncaught } from "./uncaught.ts";

/** All that a run needs and that outlives it: made once a worker, before any learner code. */
export interface WorkerTools {
  readonly surface: WorkerSurface;
  readonly expect: ExpectSeam;
  readonly clock: ClockGlobals;
  readonly console: ConsoleCapture;
  readonly uncaught: Uncaught;
  /** a later macrotask, as soon as may be, when all microtasks have run */
  nextTask(): Promise<void>;
  /** the name of a built-in that is no longer what it was */
  findChange(): string | undefined;
}

export type Send = (message: WorkerMessage) => void;
