import type { Timestamp } from "#base/units.ts";
import type { StorageHost } from "../browser-host.ts";
import type { Connection } from "../connection.ts";
import type { LocalDrafts } from "../draft-store.ts";
import type { LocalLog } from "../event-log.ts";
import type { Watchman } from "../integrity.ts";
import type { MarkerStore } from "../marker.ts";
import type { Tabs } from "../tabs.ts";

/** What the work needs of the room. */
export interface BackupParts {
  readonly connection: Connection;
  readonly log: LocalLog;
  readonly drafts: LocalDrafts;
  readonly integrity: Watchman;
  readonly marker: MarkerStore;
  readonly tabs: Tabs;
  readonly now: () => Timestamp;
  readonly newId: () => string;
  readonly host: StorageHost;
}
