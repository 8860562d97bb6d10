import type { EventId } from "#base/ids.ts";
import type { Milliseconds, Timestamp } from "#base/units.ts";
import { browserHost, type StorageHost } from "./browser-host.ts";
import { createConnection, type Connection } from "./connection.ts";
import { createEventLog, type LocalLog } from "./event-log.ts";
import { whyNotSaved } from "./faults.ts";
import { createIntegrity, type Watchman } from "./integrity.ts";
import { createMarkerStore, type MarkerStore } from "./marker.ts";
import { createSaveStatus, type SaveStatusWriter } from "./save-status.ts";
import { createTabs, type Tabs } from "./tabs.ts";

/**
 * The part of the storage that every page needs: the log of progress. Pages that only note and show progress load
 * this alone; `createStorage` adds drafts, runs and backups.
 */
export interface StorageCore {
  readonly log: LocalLog;
  readonly status: SaveStatusWriter;
  readonly integrity: Watchman;
  readonly connection: Connection;
  readonly tabs: Tabs;
  readonly marker: MarkerStore;
  readonly host: StorageHost;
  close(): void;
}

export interface StorageOptions {
  readonly now: () => Timestamp;
  readonly newId: () => EventId;
  /** what the page runs in; tests put faults here */
  readonly host?: StorageHost;
  /** how long after opening the rows are counted, at the browser's leisure */
  readonly countAfter?: Milliseconds;
}

/** Opens the learner's log. Nothing in it ever rejects: what fails is told by `status`. Make one a page. */
export function createStorageCore(options: StorageOptions): StorageCore {
  const { now, newId, host = browserHost(), countAfter = 3000 } = options;
  const { name, silence } = host;
  const status = createSaveStatus();
  const connection = createConnection({ factory: host.indexedDB, name, silence });
  const tabs = createTabs(name);
  const marker = createMarkerStore(host.localStorage, name);
  const integrity = createIntegrity({ connection, marker, now, newId });
  const log = createEventLog({
    connection,
    status,
    tabs,
    now,
    newId,
    onWitness: (witness) => integrity.examine(witness),
    onCommit: (header) => marker.note(header),
  });
  const stops = [
    connection.subscribe((access) => {
      if (access.kind === "open") status.report("database", { kind: "idle" });
      else status.report("database", { kind: "failed", why: whyNotSaved(access.fault) });
    }),
    host.page.onShow(() => void log.refresh()),
  ];
  const counting = setTimeout(() => void integrity.count(), countAfter);

  return {
    log,
    status,
    integrity,
    connection,
    tabs,
    marker,
    host,
    close() {
      clearTimeout(counting);
      for (const stop of stops) stop();
      connection.close();
      tabs.close();
    },
  };
}
