import type { ExerciseId } from "#base/ids.ts";
import type { Result } from "#base/result.ts";
import type { Timestamp } from "#base/units.ts";

/** The backup file: written, read, merged, undone. Nothing here rejects. */
export interface Backup {
  /** Whether to remind the learner: 20 new events, or any new one and 3 days since the last export. */
  due(): Promise<BackupDue>;
  /** Makes the file, from memory too. What couldn't be read is counted in `leftOut`. */
  export(): Promise<BackupFile>;
  /** Reads and checks a file and says what importing it would do. Changes nothing. */
  preview(file: Blob): Promise<Result<ImportPreview, ImportProblem>>;
  /** The last import, as long as it can be taken back. */
  undoable(): Promise<UndoableImport | undefined>;
  /** Takes the last import back; the receipt's value is how many events went. */
  undo(): Promise<Result<number, ImportProblem>>;
}

export interface BackupDue {
  readonly due: boolean;
  /** events since the last export */
  readonly newEvents: number;
  readonly lastExportAt: Timestamp | undefined;
}

export interface BackupFile {
  /** e.g. `hotpath-backup-2026-11-23.jsonl` */
  readonly name: string;
  readonly blob: Blob;
  readonly events: number;
  readonly drafts: number;
  /** records that couldn't be read, or are too long to be read back, and are not in the file */
  readonly leftOut: number;
  /** Call it once the file is written or its download has begun: the reminder starts anew. */
  delivered(): Promise<void>;
}

/** Why a file was refused, or an import failed. Nothing was changed. */
export interface ImportProblem {
  /** what is wrong, in one sentence */
  readonly message: string;
  /** from 1; absent where it isn't about one line */
  readonly line?: number;
  /** what the learner can do about it */
  readonly advice: string;
}

export interface ImportPreview {
  /** "142 new entries (120 attempts, 22 lessons), 3 drafts differ (…), nothing is removed." */
  readonly summary: string;
  readonly newEvents: number;
  readonly knownEvents: number;
  /** events whose id is here with another content: ours are kept */
  readonly conflicts: number;
  /** events that are damaged here and whole in the file: they are mended */
  readonly repairs: number;
  /** new events of kinds that this build doesn't know: kept, not interpreted */
  readonly unknownEvents: number;
  /** new events dated more than a day ahead */
  readonly futureEvents: number;
  readonly newDrafts: number;
  /** exercises whose draft differs from the one here */
  readonly differingDrafts: readonly ExerciseId[];
  /** Merges the file, compared anew, in one transaction. */
  apply(): Promise<Result<ImportReceipt, ImportProblem>>;
}

export interface ImportReceipt {
  readonly addedEvents: number;
  /** "142 entries were added." */
  readonly summary: string;
  /** false where nothing can be stored now: the import is in memory, and can't be undone */
  readonly stored: boolean;
}

export interface UndoableImport {
  readonly at: Timestamp;
  readonly addedEvents: number;
}
