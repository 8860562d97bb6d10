import type { Milliseconds } from "#base/units.ts";
import type { GrowthEvidence, ProfileEvidence } from "#grader/evidence.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import { evidenceOf, type LabJob } from "../lab-job.ts";
import type { Program } from "../programs.ts";
import { createStore } from "../store.ts";

/** How often a program is run, each time in a fresh worker. */
export const RUNS = 20;

export interface CountedRun {
  readonly cost: number;
  /** of the suite, on this machine: shown beside the cost because it is never the same */
  readonly took: Milliseconds;
}

export interface CountingState {
  readonly phase: "none" | "running" | "done" | "failed";
  readonly runs: readonly CountedRun[];
  /** the lines of the first run and what each cost */
  readonly profile?: ProfileEvidence;
  readonly growth?: GrowthEvidence;
  readonly problem?: string;
}

export interface CountingJobs {
  readonly counting: LabJob;
  readonly growth: LabJob;
}

export interface CountingEngine {
  readonly get: () => CountingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Counts one call in each of 20 runs, then calls with inputs that double. */
  run(program: Program): Promise<void>;
  /** Forgets what was counted: another program is looked at. */
  clear(): void;
  stop(): void;
}

export const FIRST: CountingState = { phase: "none", runs: [] };

export function createCountingEngine(sandbox: Sandbox, jobs: CountingJobs): CountingEngine {
  const store = createStore<CountingState>(FIRST);
  /** the number of the latest press of the button: what belongs to an earlier one is late and dropped */
  let latest = 0;

  function stop(): void {
    latest += 1;
    if (store.get().phase !== "running") return;
    sandbox.stop();
    store.set({ ...store.get(), phase: "done" });
  }

  async function countOnce(submission: string): Promise<Partial<CountingState>> {
    const report = await sandbox.run({ ...jobs.counting, submission });
    const figure = evidenceOf("figure", report);
    const profile = evidenceOf("profile", report);
    if (!figure.ok) return { phase: "failed", problem: figure.error };
    const run = { cost: figure.value.value, took: report.timing.suite };
    return {
      runs: [...store.get().runs, run],
      ...(profile.ok && { profile: store.get().profile ?? profile.value }),
    };
  }

  async function countGrowth(submission: string): Promise<Partial<CountingState>> {
    const growth = evidenceOf("growth", await sandbox.run({ ...jobs.growth, submission }));
    if (!growth.ok) return { phase: "failed", problem: growth.error };
    return { phase: "done", growth: growth.value };
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    async run({ source }) {
      stop();
      const own = latest;
      const steps = [...Array.from({ length: RUNS }, () => countOnce), countGrowth];
      store.set({ ...FIRST, phase: "running" });
      for (const step of steps) {
        const change = await step(source);
        if (own !== latest) return;
        store.set({ ...store.get(), ...change });
        if (store.get().phase === "failed") return;
      }
    },
    clear() {
      stop();
      store.set(FIRST);
    },
    stop,
  };
}
