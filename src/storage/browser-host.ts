import type { Milliseconds } from "#base/units.ts";
import type { ReadAnswer } from "./backup/backup-format.ts";
import { createPageLife, type PageLife } from "./page-life.ts";
import { DATABASE } from "./schema.ts";

/** The platform, each part behind a function, since reading it may throw. */
export interface StorageHost {
  readonly indexedDB: () => IDBFactory | undefined;
  readonly localStorage: () => Storage | undefined;
  readonly storageManager: () => StorageManager | undefined;
  readonly locks: LockManager | undefined;
  readonly page: PageLife;
  /** Reads and checks a backup file; in a worker unless given. */
  readonly readBackup?: (file: Blob) => Promise<ReadAnswer>;
  /** names the database and the channel of its tabs */
  readonly name: string;
  /** how long `open` may stay silent before the screen says so */
  readonly silence: Milliseconds;
}

/** This page's own. */
export function browserHost(): StorageHost {
  return {
    indexedDB: () => window.indexedDB,
    localStorage: () => window.localStorage,
    storageManager: () => navigator.storage,
    locks: navigator.locks,
    page: createPageLife(document, window),
    name: DATABASE,
    silence: 1500,
  };
}
