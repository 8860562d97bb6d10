import type { Milliseconds } from "#base/units.ts";
import type { TimelineEvidence } from "#grader/evidence.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import { evidenceOf, type LabJob } from "../lab-job.ts";
import { createStore } from "../store.ts";

export interface VirtualTimeState {
  readonly phase: "none" | "running" | "done" | "failed";
  readonly timeline?: TimelineEvidence;
  /** how long the reader waited, from the click to the verdict */
  readonly waited?: Milliseconds;
  readonly problem?: string;
}

export interface VirtualTimeEngine {
  readonly get: () => VirtualTimeState;
  readonly subscribe: (listener: () => void) => () => void;
  run(submission: string, job: LabJob): Promise<void>;
  stop(): void;
}

export const FIRST: VirtualTimeState = { phase: "none" };

/** Runs the jobs on the virtual clock, and tells what it took in either time. */
export function createVirtualTimeEngine(sandbox: Sandbox): VirtualTimeEngine {
  const store = createStore(FIRST);
  return {
    get: store.get,
    subscribe: store.subscribe,
    async run(submission, job) {
      store.set({ phase: "running" });
      const report = await sandbox.run({ ...job, submission });
      const timeline = evidenceOf("timeline", report);
      if (timeline.ok) store.set({ phase: "done", timeline: timeline.value, waited: report.timing.total });
      else store.set({ phase: "failed", problem: timeline.error });
    },
    stop: () => sandbox.stop(),
  };
}
