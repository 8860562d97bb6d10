import type { Result } from "#base/result.ts";
import type { StoredEvent } from "#progress/event.ts";
import type { ImportProblem } from "../backup.ts";
import type { Draft, DraftVersion } from "../drafts.ts";

/*
 * The backup file: JSON Lines in UTF-8, a line a record, each line ended by a newline. The first line is the header.
 * Learners keep these files for years: every name here is persisted.
 *
 *   {"format":"hotpath-backup","version":1,"reader":1,"exportedAt":"2026-11-23T06:24:00.000Z","count":2,"hash":"…"}
 *   {"event":{…}}
 *   {"draft":{"exercise":"cache/simple-cache","text":"…","savedAt":1795415040000}}
 *
 * A record of another name comes from a newer build: it is kept as it is and exported again.
 */

export const FORMAT = "hotpath-backup";

/** The version that this build writes, and the highest `reader` that it satisfies. */
export const FORMAT_VERSION = 1;

export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly version: number;
  /** the least version of a build that can read the file */
  readonly reader: number;
  readonly exportedAt: string;
  /** records after the header */
  readonly count: number;
  /** the rolling hash of the records' lines, 14 hexadecimal digits */
  readonly hash: string;
}

/** What a backup holds, checked. */
export interface BackupContents {
  readonly events: readonly StoredEvent[];
  readonly drafts: readonly Draft[];
  readonly versions: readonly DraftVersion[];
  /** lines of records that this build doesn't know */
  readonly kept: readonly string[];
}

/** What reading a file comes to. */
export type ReadAnswer = Result<BackupContents, ImportProblem>;

/** What a file may be. A log of 100,000 events with their sources is some 100 MB in 100,000 lines. */
export const LIMITS = {
  bytes: 512 * 1024 * 1024,
  lines: 1_000_000,
  /** UTF-16 units of one line */
  line: 16 * 1024 * 1024,
  /** levels of nesting: `JSON.parse` accepts millions, and whatever walks the result then overflows the stack */
  depth: 32,
} as const;

export function hexHash(hash: number): string {
  return hash.toString(16).padStart(14, "0");
}

/** `hotpath-backup-2026-11-23.jsonl`, by the learner's own calendar. */
export function backupName(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, "0");
  const day = String(now.getDate()).padStart(2, "0");
  return `hotpath-backup-${now.getFullYear()}-${month}-${day}.jsonl`;
}
