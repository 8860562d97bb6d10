import type { Catalog } from "#course/catalog.ts";
import type { EventLog } from "#progress/event-log.ts";
import type { Backup } from "#storage/backup.ts";
import type { Integrity } from "#storage/integrity.ts";
import type { Persistence } from "#storage/persistence.ts";

/** What `/progress` needs. The catalog crosses from the build as JSON; its outline is enough. */
export interface DashboardProps {
  readonly catalog: Catalog;
  /** absent while the page is rendered at build time */
  readonly services?: DashboardServices;
}

/** The world as this room sees it. Tests put fakes here, nobody else does. */
export interface DashboardServices {
  readonly log: Pick<EventLog, "state" | "attempts" | "subscribe">;
  readonly backup: Backup;
  readonly persistence: Persistence;
  readonly integrity: Integrity;
  /** hands a file to the learner; resolves to false when they changed their mind */
  readonly saveFile: (name: string, blob: Blob) => Promise<boolean>;
}
