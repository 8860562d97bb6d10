import type { ExerciseId } from "#base/ids.ts";
import type { Timestamp } from "#base/units.ts";

export interface Draft {
  readonly exercise: ExerciseId;
  readonly text: string;
  readonly savedAt: Timestamp;
}

/** A text that was once the draft and was replaced. Persisted names. */
export interface DraftVersion extends Draft {
  readonly reason: VersionReason;
}

export type VersionReason = "reset" | "other-tab" | "import" | "run";

/** Unsent code. Nothing typed is ever lost: what a save replaces by surprise is kept as a version. */
export interface DraftStore {
  load(exercise: ExerciseId): Promise<Draft | undefined>;
  /**
   * Relaxed durability, for every edit; `durable` before a run. Resolves once committed, or kept in memory where
   * it can't be (see `SaveState`). A draft that another tab saved meanwhile is kept as a version first.
   */
  save(exercise: ExerciseId, text: string, options?: { durable?: boolean }): Promise<void>;
  /** Keeps the present text as a version (before a reset, an overwrite from another tab, an import). */
  keepVersion(exercise: ExerciseId, text: string, reason: VersionReason): Promise<void>;
  /** newest first */
  versions(exercise: ExerciseId): Promise<readonly DraftVersion[]>;
}

export interface WatchedDrafts extends DraftStore {
  /** Calls back when another tab or an import has saved another draft of `exercise`. Returns the way to stop. */
  watch(exercise: ExerciseId, listener: (draft: Draft) => void): () => void;
}

/** What the screen says about storage. */
export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  | { readonly kind: "not saved"; readonly why: string; readonly canExport: boolean };
