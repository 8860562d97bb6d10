import type { ExerciseId } from "#base/ids.ts";
import type { EventLog } from "#progress/event-log.ts";
import type { Backup } from "./backup.ts";
import { createDraftSaver, type DraftSaver } from "./draft-saver.ts";
import { createDraftStore } from "./draft-store.ts";
import type { WatchedDrafts } from "./drafts.ts";
import type { Integrity } from "./integrity.ts";
import { createLazyBackup } from "./lazy-backup.ts";
import { createPersistence, type Persistence } from "./persistence.ts";
import { createRunNotes, type RunNotes } from "./runs.ts";
import type { SaveStatus } from "./save-status.ts";
import { createStorageCore, type StorageOptions } from "./storage-core.ts";
import { createTabLife } from "./tab-life.ts";

/** All that the app keeps, in one object a page. Nothing in it ever rejects: what fails is told by `status`. */
export interface HotpathStorage {
  readonly log: EventLog;
  readonly drafts: WatchedDrafts;
  /** Saves the draft of one exercise while it is typed. Dispose of it with the screen. */
  draftSaver(exercise: ExerciseId): DraftSaver;
  readonly runs: RunNotes;
  readonly backup: Backup;
  readonly integrity: Integrity;
  readonly status: SaveStatus;
  readonly persistence: Persistence;
  /** Saves what waits and lets go of the database, the channel and the page's events. */
  close(): Promise<void>;
}

/** Opens the learner's storage, drafts, runs and backups included. Make one a page. */
export function createStorage(options: StorageOptions): HotpathStorage {
  const { now, newId } = options;
  const core = createStorageCore(options);
  const { connection, log, status, tabs, integrity, marker, host } = core;
  const tab = createTabLife(newId(), host.locks);
  const drafts = createDraftStore({ connection, status, tabs, now, tab: tab.id });
  const savers = new Set<DraftSaver>();
  const saveDrafts = (): void => savers.forEach((saver) => void saver.flush());
  const stops = [connection.beforeClose(saveDrafts), host.page.onHide(saveDrafts)];

  return {
    log,
    drafts,
    draftSaver(exercise) {
      const saver = createDraftSaver({ exercise, drafts, status });
      savers.add(saver);
      return {
        ...saver,
        dispose() {
          savers.delete(saver);
          saver.dispose();
        },
      };
    },
    runs: createRunNotes({ connection, tab, now }),
    backup: createLazyBackup({ connection, log, drafts, integrity, marker, tabs, now, newId, host }),
    integrity,
    status,
    persistence: createPersistence(host.storageManager),
    async close() {
      await Promise.all([...savers].map((saver) => saver.flush()));
      for (const stop of stops) stop();
      core.close();
      tab.close();
    },
  };
}
