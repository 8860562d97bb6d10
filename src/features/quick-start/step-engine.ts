import type { Milliseconds } from "#base/units.ts";
import { createStepDraft, type StepText } from "./step-draft.ts";
import type { StepProps, StepServices } from "./step-props.ts";
import { begunAfter, FIRST, type StepRun, type StepState } from "./step-state.ts";

/** A storage that doesn't answer must not keep anyone from running their code. */
const MOST_PATIENCE: Milliseconds = 2_000;

/** All that a learner can do in a step, without a screen. */
export interface Step {
  readonly get: () => StepState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes charge of the editor's text. Call it once; `close` ends it. */
  open(editor: StepText): Promise<void>;
  /** Someone is at work here: a run may come soon. */
  touch(): void;
  edited(): void;
  run(): Promise<void>;
  stop(): void;
  reset(): Promise<void>;
  takeOffer(): Promise<void>;
  declineOffer(): Promise<void>;
  close(): void;
}

type Given = Pick<StepProps, "id" | "starter" | "suite" | "limits">;

export function createStep({ id, starter, suite, limits }: Given, services: StepServices): Step {
  const { sandbox, log } = services;
  const draft = createStepDraft({ id, starter, services, onOffer: (offer) => change({ offer }) });
  const listeners = new Set<() => void>();
  let state = FIRST;
  let editor: StepText | undefined;
  /** the number of the latest run: what belongs to an earlier one is late and dropped */
  let latest = 0;
  /** the number of the run to be stopped: while the text is still being saved, the sandbox has nothing to stop */
  let stopped = 0;
  let isInSandbox = false;
  let stopListening = (): void => undefined;

  function change(part: Partial<StepState>): void {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  }

  async function readProgress(): Promise<void> {
    const { quickStart } = await log.state();
    change({ isDone: quickStart.includes(id) });
  }

  function whileRunning(own: number, next: (run: Extract<StepRun, { kind: "running" }>) => StepRun): void {
    if (own === latest && state.run.kind === "running") change({ run: next(state.run) });
  }

  function becomeStale(): void {
    const { run } = state;
    if (run.kind === "judged" && !run.isStale) change({ run: { ...run, isStale: true } });
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open(opened) {
      editor = opened;
      stopListening = log.subscribe(() => void readProgress());
      await draft.open(opened);
      change({ isReady: true });
      await readProgress();
    },
    touch: () => sandbox.warmUp(),
    edited() {
      becomeStale();
      draft.edited();
    },
    async run() {
      if (!editor || !state.isReady) return;
      latest += 1;
      const own = latest;
      const submission = editor.text();
      change({ run: begunAfter(state.run) });
      // Should the run take the page down, the text is on disk.
      await orAfter(MOST_PATIENCE, draft.flush());
      if (own !== latest) return;
      isInSandbox = true;
      const judging = sandbox.run(
        {
          submission,
          suite: suite.compiled,
          manifest: suite.manifest,
          limits,
          counted: suite.counted,
        },
        {
          onStage: (stage) => whileRunning(own, (run) => ({ ...run, stage })),
          onTest: (result) => whileRunning(own, (run) => ({ ...run, tests: [...run.tests, result] })),
        },
      );
      if (own === stopped) sandbox.stop();
      const report = await judging;
      if (own !== latest) return;
      isInSandbox = false;
      change({ run: { kind: "judged", report, isStale: editor.text() !== submission } });
      if (report.verdict.word === "passed" && !state.isDone) {
        await log.append({ kind: "quick-start-step-done", step: id });
      }
    },
    stop() {
      if (state.run.kind !== "running") return;
      stopped = latest;
      // The sandbox is the page's: the run under way may be another step's.
      if (isInSandbox) sandbox.stop();
    },
    async reset() {
      becomeStale();
      await draft.reset();
    },
    async takeOffer() {
      if (!state.offer) return;
      becomeStale();
      await draft.take(state.offer);
    },
    async declineOffer() {
      if (state.offer) await draft.decline(state.offer);
    },
    close() {
      stopListening();
      draft.close();
    },
  };
}

function orAfter(patience: Milliseconds, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience))]);
}
