import type { Timestamp } from "#base/units.ts";
import type { Witness } from "./append-rows.ts";
import type { Connection } from "./connection.ts";
import { createListeners } from "./listeners.ts";
import type { Loss } from "./loss.ts";
import type { MarkerStore } from "./marker.ts";
import { getMeta, type Database, type LossRecord } from "./schema.ts";

/** Tells whether events that this browser had are gone or damaged. */
export interface Integrity {
  /** What is missing, as far as known; undefined while nothing is. Updated by itself after opening. */
  loss(): Loss | undefined;
  subscribe(listener: () => void): () => void;
  /** Reads the whole log and compares every event with its hash. Never rejects. */
  check(): Promise<Loss | undefined>;
  /** The learner accepts what is lost: it isn't spoken of again. Never rejects. */
  dismiss(): Promise<void>;
}

/** Integrity with the side that only this room sees. */
export interface Watchman extends Integrity {
  /** Compares what the log says of itself with its rows and with the marker, at no cost that grows with the log. */
  examine(witness: Witness): Promise<void>;
  /** Counts the rows: the browser does it off the page's thread, but it takes longer with a longer log. */
  count(): Promise<void>;
  /** Reads the record of losses again, after an import may have brought some back. */
  reread(): Promise<void>;
}

export type { Loss };

export interface IntegrityOptions {
  readonly connection: Connection;
  readonly marker: MarkerStore;
  readonly now: () => Timestamp;
  readonly newId: () => string;
}

/** What is done about a loss is loaded only where there is one. */
export function createIntegrity({ connection, marker, now, newId }: IntegrityOptions): Watchman {
  const changes = createListeners();
  let shown: Loss | undefined;
  const work = () => import("./loss-work.ts");

  async function show(record: LossRecord | undefined): Promise<void> {
    const loss = record && (await work()).describeLoss(record);
    if (loss?.message === shown?.message) return;
    shown = loss;
    changes.call();
  }

  async function quietly(change: (db: Database) => Promise<void>): Promise<void> {
    const access = connection.now();
    if (!access || access.kind === "none") return;
    try {
      await change(access.db);
    } catch {
      // The database went away or can't be read: what that means is told by the save state.
    }
  }

  async function amend(damaged?: number): Promise<void> {
    const access = connection.now();
    if (!access || access.kind === "none") return;
    await show(await (await work()).amend(access, { marker, now, newId, damaged }));
  }

  async function reread(db: Database): Promise<void> {
    await show(await getMeta(db.transaction(["meta"]), "loss"));
  }

  return {
    loss: () => shown,
    subscribe: changes.subscribe,
    examine: (witness) =>
      quietly(async (db) => {
        if (isSuspicious(witness, marker)) return amend();
        if (witness.header) marker.note(witness.header);
        return reread(db);
      }),
    count: () =>
      quietly(async (db) => {
        const tx = db.transaction(["events", "meta"]);
        const [header, count] = await Promise.all([getMeta(tx, "header"), tx.objectStore("events").count()]);
        if (header && header.count !== count) await amend();
      }),
    reread: () => quietly(reread),
    async check() {
      await quietly(async (db) => amend(await (await work()).countDamaged(db)));
      return shown;
    },
    dismiss: () => quietly(async (db) => show(await (await work()).dismiss(db))),
  };
}

function isSuspicious({ header, tail }: Witness, store: MarkerStore): boolean {
  const marker = store.read();
  if (!header) return tail > 0 || (marker?.events ?? 0) > 0;
  if (tail !== header.tail) return true;
  if (!marker) return false;
  return marker.log === header.log ? marker.last > header.last : marker.events > 0;
}
