import type { Milliseconds } from "#base/units.ts";
import type { Connection } from "./connection.ts";
import { faultOf, whyNotSaved } from "./faults.ts";
import type { SaveStatusWriter } from "./save-status.ts";
import type { Database } from "./schema.ts";

/**
 * What still has to reach the disk. An item stays in memory until its transaction has completed, so a failed write
 * loses nothing: it is tried again, and meanwhile the screen says that it isn't saved.
 */
export interface Outbox<T> {
  /**
   * Writes at once where the database is open, in the same task, so that it counts even when the page is being left.
   * Resolves once committed, or once it is clear that the item stays in memory for now. Never rejects.
   */
  post(item: T): Promise<void>;
  /** What isn't committed yet, oldest first. */
  items(): readonly T[];
}

export interface OutboxOptions<T> {
  /** the name under which the outbox reports to the status */
  readonly name: string;
  readonly connection: Connection;
  readonly status: SaveStatusWriter;
  /** One transaction. Must begin it before its first await. */
  readonly write: (db: Database, item: T) => Promise<void>;
  /** Whether `older` need not be written any more, given `newer`. */
  readonly supersedes?: (newer: T, older: T) => boolean;
  /** how long a transaction may take before the screen says so */
  readonly patience?: Milliseconds;
  /** wait between attempts while writing fails */
  readonly retryEvery?: Milliseconds;
}

interface Entry<T> {
  readonly item: T;
  readonly settle: () => void;
  writing: boolean;
}

const QUICK_RETRIES = 2;

export function createOutbox<T>(options: OutboxOptions<T>): Outbox<T> {
  const { name, connection, status, write, supersedes = () => false } = options;
  const { patience = 5000, retryEvery = 15_000 } = options;
  let entries: Entry<T>[] = [];
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function writeAll(): void {
    const access = connection.now();
    if (!access) return;
    for (const entry of entries.filter((candidate) => !candidate.writing)) {
      if (access.kind === "open") void writeOne(access.db, entry);
      else entry.settle();
    }
  }

  async function writeOne(db: Database, entry: Entry<T>): Promise<void> {
    entry.writing = true;
    const slow = setTimeout(() => {
      status.report(name, { kind: "failed", why: whyNotSaved("slow") });
      entry.settle();
    }, patience);
    try {
      await write(db, entry.item);
      entries = entries.filter((other) => other !== entry);
      failures = 0;
      entry.settle();
      status.report(name, entries.length > 0 ? { kind: "busy" } : { kind: "idle" });
      writeAll();
    } catch (error) {
      entry.writing = false;
      dropIfStale(entry);
      failed(error, db);
    } finally {
      clearTimeout(slow);
    }
  }

  function failed(error: unknown, db: Database): void {
    const fault = faultOf(error);
    if (fault === "closed") {
      connection.renew(db);
      writeAll();
      return;
    }
    failures += 1;
    if (failures <= QUICK_RETRIES && fault !== "full") {
      later(50 * failures);
      return;
    }
    status.report(name, { kind: "failed", why: whyNotSaved(fault === "failing" ? "aborted" : fault) });
    for (const entry of entries) if (!entry.writing) entry.settle();
    later(retryEvery);
  }

  function later(wait: Milliseconds): void {
    clearTimeout(timer);
    timer = setTimeout(writeAll, wait);
  }

  /** An older item that failed must not be written over a newer one of its kind that was written meanwhile. */
  function dropIfStale(entry: Entry<T>): void {
    const newer = entries.slice(entries.indexOf(entry) + 1);
    if (newer.some(({ item }) => supersedes(item, entry.item))) drop([entry]);
  }

  function drop(stale: readonly Entry<T>[]): void {
    if (stale.length === 0) return;
    entries = entries.filter((entry) => !stale.includes(entry));
    for (const entry of stale) entry.settle();
  }

  connection.subscribe(writeAll);

  return {
    post: (item) =>
      new Promise((settle) => {
        drop(entries.filter((entry) => !entry.writing && supersedes(item, entry.item)));
        entries.push({ item, settle, writing: false });
        if (failures === 0) status.report(name, { kind: "busy" });
        writeAll();
      }),
    items: () => entries.map((entry) => entry.item),
  };
}
