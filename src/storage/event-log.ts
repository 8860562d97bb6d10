import type { EventId } from "#base/ids.ts";
import type { Timestamp } from "#base/units.ts";
import type { AttemptEvent, ProgressEvent, StoredEvent } from "#progress/event.ts";
import type { EventLog } from "#progress/event-log.ts";
import { asKnown } from "#progress/known-event.ts";
import { reduce } from "#progress/reduce.ts";
import { appendRows, type Appended, type Witness } from "./append-rows.ts";
import type { Connection } from "./connection.ts";
import { faultOf, whyNotSaved } from "./faults.ts";
import { createListeners } from "./listeners.ts";
import { loadBase, readLogWitness } from "./load-base.ts";
import { readExercise, readRows, snapshotOf } from "./log-rows.ts";
import { createLogView } from "./log-view.ts";
import { createOutbox } from "./outbox.ts";
import type { SaveStatusWriter } from "./save-status.ts";
import { putMeta, type Database, type Header, type WriteTransaction } from "./schema.ts";
import { storableFact } from "./storable-fact.ts";
import type { Tabs } from "./tabs.ts";
import { transact } from "./transact.ts";

/** The log with the side that only this room sees. */
export interface LocalLog extends EventLog {
  /** Adds events as they are: an import while nothing can be written. */
  addAll(events: readonly StoredEvent[]): Promise<void>;
  /** events that may not be on the disk yet */
  overlay(): readonly StoredEvent[];
  /** Reads what other tabs have added. */
  refresh(): Promise<void>;
  /** Forgets what was added up and reads anew, after rows were taken back or replaced. */
  reload(): Promise<void>;
}

export interface EventLogOptions {
  readonly connection: Connection;
  readonly status: SaveStatusWriter;
  readonly tabs: Tabs;
  readonly now: () => Timestamp;
  readonly newId: () => EventId;
  /** Told what the log said of itself when it was read; nothing is written before it resolves. Never rejects. */
  readonly onWitness: (witness: Witness) => Promise<void>;
  /** Told the header after each commit. */
  readonly onCommit: (header: Header) => void;
}

/** A snapshot is at most this many rows behind, so that opening reads a short tail. */
const SNAPSHOT_EVERY = 64;

export function createEventLog(options: EventLogOptions): LocalLog {
  const { connection, status, tabs, now, newId, onWitness, onCommit } = options;
  const view = createLogView();
  const changes = createListeners();
  // Before the outbox: what it then writes waits until the database, perhaps another one, has been read.
  connection.subscribe((access) => {
    if (access.kind !== "none" && loading) void reload();
  });
  const outbox = createOutbox<readonly StoredEvent[]>({ name: "log", connection, status, write });
  let loading: Promise<void> | undefined;
  let commits = 0;
  let turns = 0;

  function loaded(): Promise<void> {
    return (loading ??= load());
  }

  async function load(): Promise<void> {
    const access = await connection.access();
    if (access.kind === "none") return;
    const before = commits;
    const turn = (turns += 1);
    try {
      const { base, witness } = await loadBase(access.db);
      // Something was rewritten while this was being read: the reading begun later counts.
      if (turn !== turns) {
        await loading;
        return;
      }
      const waiting = view.overlay();
      const keys = await Promise.all(
        waiting.map((event) => access.db.getKeyFromIndex("events", "id", event.id)),
      );
      const included = waiting.filter((_event, index) => (keys[index] ?? Infinity) <= base.last);
      view.rest(
        base,
        included.map((event) => event.id),
      );
      // A row committed meanwhile has left the overlay and may be missing in what was read.
      if (commits !== before) for await (const { rows } of readRows(access.db, base.last)) view.advance(rows);
      status.report("reading", { kind: "idle" });
      await onWitness(witness);
    } catch (error) {
      if (turn === turns) loading = undefined;
      if (faultOf(error) === "closed") connection.renew(access.db);
      else status.report("reading", { kind: "failed", why: whyNotSaved("failing") });
    }
    changes.call();
  }

  async function write(db: Database, events: readonly StoredEvent[]): Promise<void> {
    if (!view.base()) await loaded();
    const { appended, snapshot } = await transact(db, ["events", "meta"], "strict", async (tx) => {
      const done = await appendRows(tx, events, newId);
      return { appended: done, snapshot: await keepSnapshot(tx, done) };
    });
    commits += 1;
    onCommit(appended.header);
    const base = view.base();
    if (base?.last === appended.before && base.rewrites === appended.header.rewrites)
      view.advance(appended.rows, snapshot);
    else await refresh();
    tabs.tell({ kind: "log grew" });
  }

  /** The seq of the snapshot it wrote, if it was time and this tab has added up exactly what is on the disk. */
  async function keepSnapshot(
    tx: WriteTransaction,
    { before, header, rows }: Appended,
  ): Promise<number | undefined> {
    const base = view.base();
    if (base?.last !== before || base.rewrites !== header.rewrites) return undefined;
    if (header.last - base.snapshot < SNAPSHOT_EVERY) return undefined;
    const state = reduce(
      base.state,
      rows.map((row) => row.event),
    );
    await putMeta(tx, "snapshot", snapshotOf(header.last, state));
    return header.last;
  }

  async function refresh(): Promise<void> {
    const access = connection.now();
    const base = view.base();
    if (!access || access.kind === "none" || !base) return;
    try {
      const { header } = await readLogWitness(access.db);
      if ((header?.rewrites ?? 0) !== base.rewrites) {
        await reload();
        return;
      }
      for await (const { rows } of readRows(access.db, base.last)) view.advance(rows);
      changes.call();
    } catch {
      // What is shown stays as it was; the next change or visit reads again.
    }
  }

  async function reload(): Promise<void> {
    view.forget();
    loading = undefined;
    await loaded();
  }

  tabs.subscribe((message) => {
    if (message.kind === "log grew") void refresh();
    if (message.kind === "log rewritten") void reload();
  });

  return {
    async append(fact) {
      const event: ProgressEvent = { ...storableFact(fact), id: newId(), at: now(), v: 1 };
      view.add([event]);
      changes.call();
      await outbox.post([event]);
      return event;
    },
    async addAll(events) {
      view.add(events);
      changes.call();
      await outbox.post(events);
    },
    async state() {
      await loaded();
      return view.state();
    },
    async attempts(exercise) {
      await loaded();
      const access = connection.now();
      const stored =
        access && access.kind !== "none" ? await readExercise(access.db, exercise).catch(() => []) : [];
      const events = new Map([...stored, ...view.overlay()].map((event) => [event.id, event]));
      return [...events.values()]
        .flatMap((event) => asKnown(event) ?? [])
        .filter(
          (event): event is AttemptEvent => event.kind === "attempt-graded" && event.exercise === exercise,
        )
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
    subscribe: changes.subscribe,
    overlay: () => view.overlay(),
    refresh,
    reload,
  };
}
