import type { Backup } from "./backup.ts";
import type { BackupParts } from "./backup/backup-parts.ts";

/** The backup on a page that may never ask for it: the work is loaded with the first call. */
export function createLazyBackup(parts: BackupParts): Backup {
  const load = async (): Promise<Backup> => (await import("./backup/backup-work.ts")).createBackupWork(parts);
  let loading: Promise<Backup> | undefined;
  const work = (): Promise<Backup> => (loading ??= load());
  return {
    due: async () => (await work()).due(),
    export: async () => (await work()).export(),
    preview: async (file) => (await work()).preview(file),
    undoable: async () => (await work()).undoable(),
    undo: async () => (await work()).undo(),
  };
}
