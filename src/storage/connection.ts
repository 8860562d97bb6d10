import type { Milliseconds } from "#base/units.ts";
import { createListeners } from "./listeners.ts";
import { openDatabase, type Access } from "./open-database.ts";
import type { Database } from "./schema.ts";

/** The tab's one way to the database. */
export interface Connection {
  /** What can be done now; undefined until the browser has first answered. */
  now(): Access | undefined;
  /** Waits for the browser's first answer, at most as long as its silence is borne. Never rejects. */
  access(): Promise<Access>;
  /** Calls back after each change. Returns the way to stop. */
  subscribe(listener: (access: Access) => void): () => void;
  /** Calls back just before the database is let go for another tab: the last moment to begin a write. */
  beforeClose(listener: () => void): () => void;
  /** A transaction found `db` closed: opens it anew, at most 3 times in the life of the tab. */
  renew(db: Database): void;
  close(): void;
}

export interface ConnectionOptions {
  readonly factory: () => IDBFactory | undefined;
  readonly name: string;
  /** how long `open` may stay silent before the screen says so */
  readonly silence?: Milliseconds;
  /** waits before another attempt at an open that failed for no lasting reason */
  readonly retries?: readonly Milliseconds[];
}

const SILENCE = 1500;
const RETRIES = [50, 200, 500];
const REOPENINGS = 3;

/** An upgrade changes every row of a store: it may take this many times as long as a mere open. */
const UPGRADE_SILENCES = 10;

/** Begins to open at once. */
export function createConnection(options: ConnectionOptions): Connection {
  const { factory, name, silence = SILENCE, retries = RETRIES } = options;
  const changes = createListeners<[Access]>();
  const closing = createListeners();
  let current: Access | undefined;
  const waiting: ((access: Access) => void)[] = [];
  let reopened = 0;
  let ended = false;

  function settle(access: Access): void {
    current = access;
    for (const resolve of waiting.splice(0)) resolve(access);
    changes.call(access);
  }

  function stuck(): void {
    settle({ kind: "none", fault: "silent" });
  }

  async function open(): Promise<void> {
    let timer = setTimeout(stuck, silence);
    const onUpgrade = (): void => {
      clearTimeout(timer);
      timer = setTimeout(stuck, silence * UPGRADE_SILENCES);
    };
    const attempt = { factory, name, onBlocked: stuck, onUpgrade };
    let access = await openDatabase(attempt);
    for (const wait of retries) {
      if (access.kind !== "none" || access.fault !== "failing") break;
      await new Promise((resolve) => setTimeout(resolve, wait));
      access = await openDatabase(attempt);
    }
    clearTimeout(timer);
    if (access.kind !== "none") {
      if (ended) {
        access.db.close();
        return;
      }
      watch(access.db);
    }
    settle(access);
  }

  function watch(db: Database): void {
    db.addEventListener("versionchange", (event) => {
      closing.call();
      db.close();
      if (event.newVersion === null) reopen(db);
      else settle({ kind: "none", fault: "superseded" });
    });
    db.addEventListener("close", () => reopen(db));
  }

  function reopen(db: Database): void {
    if (ended || current?.kind === "none" || current?.db !== db) return;
    if (reopened >= REOPENINGS) {
      settle({ kind: "none", fault: "closed" });
      return;
    }
    reopened += 1;
    current = undefined;
    void open();
  }

  void open();

  return {
    now: () => current,
    access: () => (current ? Promise.resolve(current) : new Promise((resolve) => waiting.push(resolve))),
    subscribe: changes.subscribe,
    beforeClose: closing.subscribe,
    renew: reopen,
    close() {
      ended = true;
      if (current && current.kind !== "none") current.db.close();
      current = { kind: "none", fault: "closed" };
    },
  };
}
