import { useCallback, useEffect, useState } from "react";
import type { BackupDue, UndoableImport } from "#storage/backup.ts";
import type { StorageUse } from "#storage/persistence.ts";
import type { DashboardServices } from "./dashboard-props.ts";

/** How what is done is kept. */
export interface Keeping {
  readonly due: BackupDue;
  /** the last import, as long as it can be taken back */
  readonly undoable: UndoableImport | undefined;
  readonly use: StorageUse;
}

/** How things are kept, read anew when the log has grown or `reread` is called; undefined until all have answered. */
export function useKeeping(services: DashboardServices | undefined, events: number) {
  const [keeping, setKeeping] = useState<Keeping>();
  const [readings, setReadings] = useState(0);
  useEffect(() => {
    if (services === undefined) return undefined;
    let isCurrent = true;
    const { backup, persistence } = services;
    void Promise.all([backup.due(), backup.undoable(), persistence.read()]).then(([due, undoable, use]) => {
      if (isCurrent) setKeeping({ due, undoable, use });
    });
    return () => {
      isCurrent = false;
    };
  }, [services, events, readings]);
  return { keeping, reread: useCallback(() => setReadings((count) => count + 1), []) };
}
