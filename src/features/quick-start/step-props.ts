import type { ExerciseId } from "#base/ids.ts";
import type { Limits } from "#course/exercise.ts";
import type { EventLog } from "#progress/event-log.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import type { DraftSaver } from "#storage/draft-saver.ts";
import type { WatchedDrafts } from "#storage/drafts.ts";
import type { SaveStatus } from "#storage/save-status.ts";

/** What the page gives to one step. All but `services` crosses from the build as JSON. */
export interface StepProps {
  /** the step's name in the log and in addresses, e.g. `measure` */
  readonly id: string;
  /** from 1 */
  readonly number: number;
  readonly title: string;
  readonly minutes: number;
  readonly starter: string;
  readonly solution: string;
  readonly suite: {
    /** as its author wrote it */
    readonly source: string;
    /** as the sandbox loads it */
    readonly compiled: string;
    /** full names of its tests, in order */
    readonly manifest: readonly string[];
    /** whether it counts the submission's work */
    readonly counted: boolean;
  };
  readonly limits: Limits;
  /** where to go once the step is done */
  readonly next: { readonly kind: "step" | "lesson"; readonly title: string; readonly href: string };
  /** absent while the page is rendered at build time */
  readonly services?: StepServices;
}

/** The world as a step sees it. All steps of a page share it. */
export interface StepServices {
  readonly sandbox: Sandbox;
  readonly log: EventLog;
  readonly drafts: WatchedDrafts;
  /** a saver of one step's draft; the step disposes of it */
  readonly draftSaver: (id: ExerciseId) => DraftSaver;
  readonly saving: SaveStatus;
}
