import { unreachable } from "#base/assert.ts";
import type { Timestamp } from "#base/units.ts";
import type { Report, TestResult } from "#grader/report.ts";
import type { Stage } from "#grader/verdict.ts";
import type { AttemptEvent } from "#progress/event.ts";
import type { ExerciseProgress } from "#progress/state.ts";
import type { DraftVersion } from "#storage/drafts.ts";
import { NOT_PREDICTING, type GivenAnswer, type Outcome, type Predicting } from "./predictions/predicting.ts";

/** All that the workbench shows, but for the text: that lives in the editor. */
export interface WorkbenchState {
  /** false until storage has answered; nothing is saved or run before */
  readonly isReady: boolean;
  readonly run: RunState;
  /** what stands in the pane of the task */
  readonly view: View;
  /** which pane a narrow window shows */
  readonly pane: Pane;
  readonly file: SourceFile;
  /** how many hints are revealed */
  readonly hintsShown: number;
  /** undefined where nothing was done yet, and before the log has answered */
  readonly progress: ExerciseProgress | undefined;
  readonly isProgressRead: boolean;
  readonly predicting: Predicting;
  readonly undo: Undo | undefined;
  readonly conflict: Conflict | undefined;
  /** when a run began that never ended */
  readonly unfinishedAt: Timestamp | undefined;
  readonly history: History | undefined;
}

export type View = "task" | "hints" | "solution" | "history";
export type Pane = "task" | "code" | "results";
export type SourceFile = "solution.ts" | "suite.ts";

export type RunState =
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly bytes: number }
  | {
      readonly kind: "running";
      readonly stage: Stage | undefined;
      readonly tests: readonly TestResult[];
      /** the run before, still in view */
      readonly previous: Report | undefined;
      /** the code had changed between the run before and this one */
      readonly isPreviousStale: boolean;
      /** the code has changed since the run began */
      readonly isStale: boolean;
    }
  | {
      readonly kind: "judged";
      readonly report: Report;
      /** the code has changed since */
      readonly isStale: boolean;
    };

/** What the latest replacement of the whole text took away. */
export interface Undo {
  readonly text: string;
  readonly after: "reset" | "restore";
}

/** Another text for the same exercise than the one in the editor. */
export interface Conflict {
  readonly from: "other-tab" | "before";
  readonly text: string;
  readonly savedAt: Timestamp;
}

export interface History {
  /** oldest first */
  readonly attempts: readonly AttemptEvent[];
  /** newest first */
  readonly versions: readonly DraftVersion[];
}

export type Action =
  | { readonly kind: "ready"; readonly unfinishedAt: Timestamp | undefined }
  | { readonly kind: "progress-read"; readonly progress: ExerciseProgress | undefined }
  | { readonly kind: "history-read"; readonly history: History }
  | { readonly kind: "edited" }
  | { readonly kind: "run-refused"; readonly bytes: number }
  | { readonly kind: "run-started" }
  | { readonly kind: "stage-entered"; readonly stage: Stage }
  | { readonly kind: "test-ended"; readonly result: TestResult }
  | {
      readonly kind: "run-judged";
      readonly report: Report;
      readonly outcomes: readonly Outcome[];
      /** ids of the predictions that the run has shown the answer of */
      readonly shown: readonly string[];
    }
  | { readonly kind: "asking-chosen"; readonly isOn: boolean }
  | { readonly kind: "answers-read"; readonly answers: Predicting["answers"] }
  | { readonly kind: "predicted"; readonly prediction: string; readonly answer: GivenAnswer }
  | { readonly kind: "view-chosen"; readonly view: View }
  | { readonly kind: "pane-chosen"; readonly pane: Pane }
  | { readonly kind: "file-chosen"; readonly file: SourceFile }
  | { readonly kind: "hint-shown" }
  | { readonly kind: "text-replaced"; readonly undo: Undo | undefined }
  | { readonly kind: "conflict-met"; readonly conflict: Conflict }
  | { readonly kind: "conflict-settled" }
  | { readonly kind: "unfinished-told" };

export const INITIAL: WorkbenchState = {
  isReady: false,
  run: { kind: "none" },
  view: "task",
  pane: "task",
  file: "solution.ts",
  hintsShown: 0,
  progress: undefined,
  isProgressRead: false,
  predicting: NOT_PREDICTING,
  undo: undefined,
  conflict: undefined,
  unfinishedAt: undefined,
  history: undefined,
};

/** The state after `action`. Pure; an action that changes nothing gives the same object back. */
export function reduce(state: WorkbenchState, action: Action): WorkbenchState {
  switch (action.kind) {
    case "ready":
      return { ...state, isReady: true, unfinishedAt: action.unfinishedAt };
    case "progress-read":
      return {
        ...state,
        progress: action.progress,
        isProgressRead: true,
        // Hints once opened stay open, on this visit and the next.
        hintsShown: Math.max(state.hintsShown, action.progress?.hintsOpened ?? 0),
      };
    case "history-read":
      return { ...state, history: action.history };
    case "edited":
      return afterEdit(state);
    case "run-refused":
      return { ...state, pane: "results", run: { kind: "refused", bytes: action.bytes } };
    case "run-started":
      return {
        ...state,
        pane: "results",
        run: {
          kind: "running",
          stage: undefined,
          tests: [],
          previous: previousReport(state.run),
          isPreviousStale: isPreviousStale(state.run),
          isStale: false,
        },
      };
    case "stage-entered":
      return whileRunning(state, (run) => ({ ...run, stage: action.stage }));
    case "test-ended":
      return whileRunning(state, (run) => ({ ...run, tests: [...run.tests, action.result] }));
    case "run-judged":
      return {
        ...state,
        run: { kind: "judged", report: action.report, isStale: isStale(state.run) },
        predicting: {
          ...state.predicting,
          outcomes: action.outcomes,
          shown: [...new Set([...state.predicting.shown, ...action.shown])],
        },
      };
    case "asking-chosen":
      // What was answered before it was turned off is not held against anybody.
      return { ...state, predicting: { ...state.predicting, isOn: action.isOn, answers: {}, outcomes: [] } };
    case "answers-read":
      // What was answered on this page meanwhile is newer.
      return {
        ...state,
        predicting: { ...state.predicting, answers: { ...action.answers, ...state.predicting.answers } },
      };
    case "predicted": {
      const answers = { ...state.predicting.answers, [action.prediction]: action.answer };
      return { ...state, predicting: { ...state.predicting, answers } };
    }
    case "view-chosen":
      return { ...state, view: action.view, pane: "task" };
    case "pane-chosen":
      return { ...state, pane: action.pane };
    case "file-chosen":
      return { ...state, file: action.file, pane: "code" };
    case "hint-shown":
      return { ...state, hintsShown: state.hintsShown + 1 };
    case "text-replaced":
      return { ...afterEdit(state), undo: action.undo, file: "solution.ts" };
    case "conflict-met":
      return { ...state, conflict: action.conflict };
    case "conflict-settled":
      return { ...state, conflict: undefined };
    case "unfinished-told":
      return { ...state, unfinishedAt: undefined };
    default:
      return unreachable(action);
  }
}

function previousReport(run: RunState): Report | undefined {
  if (run.kind === "judged") return run.report;
  return run.kind === "running" ? run.previous : undefined;
}

/** A run that is started while another goes on has the same report before it. */
function isPreviousStale(run: RunState): boolean {
  if (run.kind === "running") return run.isStale || run.isPreviousStale;
  return run.kind === "judged" && run.isStale;
}

function afterEdit(state: WorkbenchState): WorkbenchState {
  const { run } = state;
  if (run.kind !== "judged" && run.kind !== "running") return state;
  return run.isStale ? state : { ...state, run: { ...run, isStale: true } };
}

function isStale(run: RunState): boolean {
  return run.kind === "running" && run.isStale;
}

type Running = Extract<RunState, { kind: "running" }>;

/** News of a run that is over are dropped. */
function whileRunning(state: WorkbenchState, change: (run: Running) => Running): WorkbenchState {
  return state.run.kind === "running" ? { ...state, run: change(state.run) } : state;
}
