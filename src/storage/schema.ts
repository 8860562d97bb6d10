import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { EventId, ExerciseId } from "#base/ids.ts";
import type { Timestamp } from "#base/units.ts";
import type { StoredEvent } from "#progress/event.ts";
import type { ProgressState } from "#progress/state.ts";
import type { DraftVersion } from "./drafts.ts";

/*
 * What lies in IndexedDB. Every name here is persisted in learners' browsers: a change needs a migration, a new
 * VERSION and a fixture of what was there before.
 */

export const DATABASE = "hotpath";
export const VERSION = 2;

export interface HotpathSchema extends DBSchema {
  events: { key: number; value: EventRow; indexes: { id: EventId; exercise: ExerciseId } };
  /** One record under each name of `MetaShapes`. */
  meta: { key: string; value: MetaShapes[keyof MetaShapes] };
  drafts: { key: [ExerciseId, string]; value: DraftRow };
  versions: { key: number; value: VersionRow; indexes: { exercise: ExerciseId } };
  runs: { key: [ExerciseId, string]; value: RunRow };
  kept: { key: string; value: KeptRow };
}

export type Database = IDBPDatabase<HotpathSchema>;
export type Store = StoreNames<HotpathSchema>;
export type ReadTransaction = IDBPTransaction<HotpathSchema, Store[], "readonly" | "readwrite">;
export type WriteTransaction = IDBPTransaction<HotpathSchema, Store[], "readwrite">;

/** An event in the order in which this browser got it. */
export interface EventRow {
  /** from 1; never given twice, so that a row that vanished leaves a gap */
  readonly seq: number;
  readonly event: StoredEvent;
  /** of this event and the hash of the row before it: see `rolling-hash.ts` */
  readonly hash: number;
}

export interface MetaShapes {
  header: Header;
  snapshot: Snapshot;
  loss: LossRecord;
  export: ExportRecord;
  undo: UndoRecord;
  upgrade: UpgradeRecord;
}

/** Written in the transaction of every append: what the log must be. */
export interface Header {
  /** identity of this log: another one means that the old one is gone */
  readonly log: string;
  /** the highest seq ever given; never falls */
  readonly last: number;
  /** the seq of the last row there is */
  readonly tail: number;
  readonly count: number;
  /** the hash of the row at `tail` */
  readonly hash: number;
  /** how often rows were taken back or replaced: what a tab added up before is void after it */
  readonly rewrites: number;
}

/** The state after every row up to `last`. */
export interface Snapshot {
  readonly reducer: number;
  readonly last: number;
  readonly state: ProgressState;
  /** of the state's JSON */
  readonly hash: number;
}

/** What was found missing so far. It grows; `dismissed` is what the learner has accepted of it. */
export interface LossRecord {
  readonly had: number;
  readonly missing: number;
  readonly damaged: number;
  readonly noticedAt: Timestamp;
  /** identities of whole logs that are gone: two tabs may notice at the same time */
  readonly logs: readonly string[];
  readonly dismissed: { readonly missing: number; readonly damaged: number };
}

export interface ExportRecord {
  readonly at: Timestamp;
  /** the highest seq in the file */
  readonly last: number;
}

/** The last upgrade of this database; 0 is where it was made. */
export interface UpgradeRecord {
  readonly from: number;
  readonly to: number;
}

/** How to take the last import back. */
export interface UndoRecord {
  readonly at: Timestamp;
  /** the rows it added: from, to, both included */
  readonly from: number;
  readonly to: number;
  readonly drafts: readonly UndoDraft[];
  readonly versions: readonly number[];
  readonly kept: readonly string[];
}

/** A draft that an import brought, and the one that it came before. */
export interface UndoDraft {
  readonly exercise: ExerciseId;
  readonly writer: string;
  readonly stamp: string;
  readonly before?: DraftRow;
}

export interface DraftRow {
  readonly exercise: ExerciseId;
  readonly text: string;
  readonly savedAt: Timestamp;
  /** the tab that saved it; each has a row of its own */
  readonly writer: string;
  /** unique to each save */
  readonly stamp: string;
  /** the stamp of the row that the tab had seen before: see `draft-heads.ts` */
  readonly seen?: string;
}

export interface VersionRow extends DraftVersion {
  readonly writer: string;
}

export interface RunRow {
  readonly exercise: ExerciseId;
  readonly tab: string;
  readonly startedAt: Timestamp;
}

/** A line of a backup that this build doesn't know: kept for the next export. */
export interface KeptRow {
  /** the line's hash, in hexadecimal */
  readonly id: string;
  readonly line: string;
}

/** A record of `meta`, typed by its name. */
export async function getMeta<Name extends keyof MetaShapes>(
  tx: ReadTransaction,
  name: Name,
): Promise<MetaShapes[Name] | undefined> {
  // Clone boundary: `putMeta` is the only writer and ties names to shapes.
  return (await tx.objectStore("meta").get(name)) as MetaShapes[Name] | undefined;
}

export async function putMeta<Name extends keyof MetaShapes>(
  tx: WriteTransaction,
  name: Name,
  value: MetaShapes[Name],
): Promise<void> {
  await tx.objectStore("meta").put(value, name);
}
