import { createDraftDesk, type EditorText } from "./draft-desk.ts";
import type { GivenAnswer } from "./predictions/predicting.ts";
import { createRunDesk } from "./run-desk.ts";
import { createStore } from "./store.ts";
import { createTimeInUse } from "./time-in-use.ts";
import type { WorkbenchProps, WorkbenchServices } from "./workbench-props.ts";
import type { Pane, SourceFile, View, WorkbenchState } from "./workbench-state.ts";

/** All that a learner can do at the workbench, without a screen. */
export interface Workbench {
  readonly get: () => WorkbenchState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes charge of the editor's text. Call it once; `close` ends it. */
  open(editor: EditorText): Promise<void>;
  edited(): void;
  run(): Promise<void>;
  stop(): void;
  reset(): Promise<void>;
  /** Puts an earlier text into the editor. */
  restore(text: string): Promise<void>;
  undo(): Promise<void>;
  settleConflict(keep: "editor" | "other"): Promise<void>;
  /** Shows a view, or the task again when it is already shown. */
  toggleView(view: View): void;
  showPane(pane: Pane): void;
  showFile(file: SourceFile): void;
  showHint(): void;
  /** Answers a prediction; the next run that measures it is held against the answer. */
  predict(prediction: string, answer: GivenAnswer): void;
  /** Whether predictions are asked for. */
  askPredictions(isOn: boolean): void;
  dismissUnfinished(): void;
  /** Someone did something in the workbench; counts as time in use. */
  touch(): void;
  setVisible(isVisible: boolean): void;
  /** The page is being left in the ordinary way: a run that it takes along has ended. */
  leave(): void;
  close(): void;
}

type Given = Pick<WorkbenchProps, "exercise" | "starter" | "suite" | "predictions" | "hintsHtml">;

export function createWorkbench(given: Given, services: WorkbenchServices): Workbench {
  const { exercise, starter, suite, predictions, hintsHtml } = given;
  const { id } = exercise;
  const { sandbox, log, drafts, runs, answers } = services;
  const store = createStore();
  const time = createTimeInUse(services.now);
  const draftDesk = createDraftDesk({ exercise: id, starter, drafts, saver: services.draftSaver(id), store });
  const runDesk = createRunDesk({
    exercise: id,
    job: {
      suite: suite.compiled,
      manifest: suite.manifest,
      limits: exercise.limits,
      counted: suite.counted,
    },
    predictions,
    sandbox,
    log,
    runs,
    time,
    store,
    saveDraft: () => draftDesk.flush(),
  });
  let editor: EditorText | undefined;
  let stopListening = (): void => undefined;

  async function readProgress(): Promise<void> {
    const { exercises } = await log.state();
    store.dispatch({ kind: "progress-read", progress: exercises[id] });
    if (store.get().view === "history") await readHistory();
  }

  async function readHistory(): Promise<void> {
    const [attempts, versions] = await Promise.all([log.attempts(id), drafts.versions(id)]);
    store.dispatch({ kind: "history-read", history: { attempts, versions } });
  }

  function showHint(): void {
    if (store.get().hintsShown >= hintsHtml.length) return;
    store.dispatch({ kind: "hint-shown" });
    void log.append({ kind: "hint-opened", exercise: id, hint: store.get().hintsShown });
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    async open(opened) {
      editor = opened;
      sandbox.warmUp();
      stopListening = log.subscribe(() => void readProgress());
      store.dispatch({ kind: "answers-read", answers: answers.read(id) });
      await draftDesk.open(opened);
      const unfinishedAt = await runs.unfinished(id);
      store.dispatch({ kind: "ready", unfinishedAt });
      await readProgress();
    },
    edited: () => draftDesk.edited(),
    async run() {
      if (editor && store.get().isReady) await runDesk.run(editor.text());
    },
    stop: () => runDesk.stop(),
    reset: () => draftDesk.replace(starter, "reset"),
    restore: (text) => draftDesk.replace(text, "restore"),
    undo: () => draftDesk.undo(),
    settleConflict: (keep) => draftDesk.settleConflict(keep),
    toggleView(view) {
      const next = store.get().view === view ? "task" : view;
      store.dispatch({ kind: "view-chosen", view: next });
      if (next === "history") void readHistory();
      if (next === "hints" && store.get().hintsShown === 0) showHint();
      if (next === "solution" && store.get().progress?.solutionOpenedAt === undefined) {
        void log.append({ kind: "solution-opened", exercise: id });
      }
    },
    showPane: (pane) => store.dispatch({ kind: "pane-chosen", pane }),
    showFile: (file) => store.dispatch({ kind: "file-chosen", file }),
    showHint,
    predict(prediction, answer) {
      store.dispatch({ kind: "predicted", prediction, answer });
      answers.write(id, store.get().predicting.answers);
    },
    askPredictions(isOn) {
      if (store.get().predicting.isOn === isOn) return;
      store.dispatch({ kind: "asking-chosen", isOn });
      answers.write(id, {});
    },
    dismissUnfinished() {
      store.dispatch({ kind: "unfinished-told" });
      void runs.dismiss(id);
    },
    touch: () => time.touch(),
    setVisible: (isVisible) => time.show(isVisible),
    leave() {
      if (store.get().run.kind === "running") void runs.end(id);
    },
    close() {
      stopListening();
      runDesk.stop();
      draftDesk.close();
    },
  };
}
