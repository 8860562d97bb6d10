import type { ExerciseId } from "#base/ids.ts";
import type { Timestamp } from "#base/units.ts";
import type { Limits } from "#course/exercise.ts";
import type { Prediction } from "#course/prediction.ts";
import type { EventLog } from "#progress/event-log.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import type { DraftSaver } from "#storage/draft-saver.ts";
import type { WatchedDrafts } from "#storage/drafts.ts";
import type { RunNotes } from "#storage/runs.ts";
import type { SaveStatus } from "#storage/save-status.ts";
import type { AnswerNotes } from "./predictions/answer-notes.ts";

/** What the page of one exercise gives to its workbench. All but `services` crosses from the build as JSON. */
export interface WorkbenchProps {
  readonly exercise: WorkbenchExercise;
  /** the task, rendered from our own Markdown at build time */
  readonly taskHtml: string;
  /** what the editor holds before anything was typed */
  readonly starter: string;
  readonly suite: WorkbenchSuite;
  /** asked before a run that will answer them */
  readonly predictions: readonly Prediction[];
  /** rendered from our own Markdown at build time, weakest first */
  readonly hintsHtml: readonly string[];
  /** source of the reference solution */
  readonly solution: string;
  /** where to go after a pass */
  readonly next?: NextStep;
  /** absent while the page is rendered at build time */
  readonly services?: WorkbenchServices;
}

export interface WorkbenchExercise {
  readonly id: ExerciseId;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly limits: Limits;
  readonly lesson: { readonly title: string; readonly href: string };
}

export interface WorkbenchSuite {
  /** the suite as its author wrote it, shown in its own tab */
  readonly source: string;
  /** the suite as the sandbox loads it */
  readonly compiled: string;
  /** full names of its tests, in order */
  readonly manifest: readonly string[];
  /** whether it counts the submission's work */
  readonly counted: boolean;
}

export interface NextStep {
  readonly kind: "exercise" | "lesson" | "level";
  readonly title: string;
  readonly href: string;
}

/** The world as the workbench sees it. Tests put fakes here, nobody else does. */
export interface WorkbenchServices {
  readonly sandbox: Sandbox;
  readonly log: EventLog;
  readonly drafts: WatchedDrafts;
  /** a saver of one exercise's draft; the workbench disposes of it */
  readonly draftSaver: (exercise: ExerciseId) => DraftSaver;
  readonly runs: RunNotes;
  /** answers to predictions that no run has met yet */
  readonly answers: AnswerNotes;
  readonly saving: SaveStatus;
  readonly now: () => Timestamp;
}
