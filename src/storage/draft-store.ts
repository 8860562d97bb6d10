import type { ExerciseId } from "#base/ids.ts";
import type { Timestamp } from "#base/units.ts";
import type { Connection } from "./connection.ts";
import { headsOf, withUnsaved } from "./draft-heads.ts";
import { foldDrafts, readDrafts, readVersions, versionOf, writeDraft, writeVersion } from "./draft-rows.ts";
import type { Draft, DraftVersion, WatchedDrafts } from "./drafts.ts";
import { createOutbox } from "./outbox.ts";
import type { SaveStatusWriter } from "./save-status.ts";
import type { Database, DraftRow, VersionRow } from "./schema.ts";
import type { Tabs } from "./tabs.ts";

/** Drafts with the side that only this room sees. */
export interface LocalDrafts extends WatchedDrafts {
  /** what may not be on the disk yet */
  unsaved(): { readonly drafts: readonly DraftRow[]; readonly versions: readonly VersionRow[] };
  /** Tells those who watch that the drafts on the disk are others now. */
  replaced(exercises: readonly ExerciseId[]): void;
}

export interface DraftStoreOptions {
  readonly connection: Connection;
  readonly status: SaveStatusWriter;
  readonly tabs: Tabs;
  readonly now: () => Timestamp;
  /** this tab, unlike any other */
  readonly tab: string;
}

type Item =
  | { readonly kind: "draft"; readonly row: DraftRow; readonly durable: boolean }
  | { readonly kind: "version"; readonly row: VersionRow };

export function createDraftStore({ connection, status, tabs, now, tab }: DraftStoreOptions): LocalDrafts {
  const outbox = createOutbox<Item>({ name: "drafts", connection, status, write, supersedes: isNewerDraft });
  const seen = new Map<ExerciseId, string>();
  const watchers = new Set<{ exercise: ExerciseId; listener: (draft: Draft) => void }>();
  let saves = 0;

  async function write(db: Database, item: Item): Promise<void> {
    if (item.kind === "version") return writeVersion(db, item.row);
    await writeDraft(db, item.row, item.durable ? "strict" : "relaxed");
    tabs.tell({ kind: "draft saved", exercise: item.row.exercise });
  }

  function unsavedDrafts(): readonly DraftRow[] {
    return outbox.items().flatMap((item) => (item.kind === "draft" ? item.row : []));
  }

  function unsavedVersions(): readonly VersionRow[] {
    return outbox.items().flatMap((item) => (item.kind === "version" ? item.row : []));
  }

  /** Every tab's latest row, pasts included, and what this tab hasn't stored yet. */
  async function rowsOf(exercise: ExerciseId): Promise<readonly DraftRow[]> {
    const access = await connection.access();
    const stored = access.kind === "none" ? [] : await readDrafts(access, exercise).catch(() => []);
    const unsaved = unsavedDrafts().filter((row) => row.exercise === exercise);
    return withUnsaved(stored, unsaved);
  }

  async function callWatchers(exercise: ExerciseId): Promise<void> {
    const concerned = [...watchers].filter((watcher) => watcher.exercise === exercise);
    if (concerned.length === 0) return;
    const [draft] = headsOf(await rowsOf(exercise));
    if (draft && draft.writer !== tab) for (const { listener } of concerned) listener(toDraft(draft));
  }

  tabs.subscribe((message) => {
    if (message.kind === "draft saved") void callWatchers(message.exercise);
  });

  return {
    async load(exercise) {
      const rows = await rowsOf(exercise);
      const [draft] = headsOf(rows);
      if (!draft) return undefined;
      const access = connection.now();
      if (rows.length > 1 && access?.kind === "open") {
        await foldDrafts(access.db, exercise).catch(() => undefined);
      }
      if (draft.writer !== tab) seen.set(exercise, draft.stamp);
      return toDraft(draft);
    },
    save(exercise, text, { durable = false } = {}) {
      saves += 1;
      const last = seen.get(exercise);
      const row: DraftRow = {
        exercise,
        text,
        savedAt: now(),
        writer: tab,
        stamp: `${tab}:${saves}`,
        ...(last === undefined ? {} : { seen: last }),
      };
      return outbox.post({ kind: "draft", row, durable });
    },
    keepVersion: (exercise, text, reason) =>
      outbox.post({ kind: "version", row: { exercise, text, savedAt: now(), reason, writer: tab } }),
    async versions(exercise) {
      const [, ...others] = headsOf(await rowsOf(exercise));
      const access = await connection.access();
      const stored = access.kind === "none" ? [] : await readVersions(access.db, exercise).catch(() => []);
      const waiting = unsavedVersions().filter((version) => version.exercise === exercise);
      const known = new Set(stored.map((version) => version.text));
      const beside = others.map(versionOf).filter((version) => !known.has(version.text));
      return [...beside, ...[...waiting].reverse(), ...stored].map(toVersion);
    },
    watch(exercise, listener) {
      const watcher = { exercise, listener };
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    unsaved: () => ({ drafts: unsavedDrafts(), versions: unsavedVersions() }),
    replaced(exercises) {
      for (const exercise of exercises) {
        tabs.tell({ kind: "draft saved", exercise });
        void callWatchers(exercise);
      }
    },
  };
}

function isNewerDraft(newer: Item, older: Item): boolean {
  return newer.kind === "draft" && older.kind === "draft" && newer.row.exercise === older.row.exercise;
}

function toDraft({ exercise, text, savedAt }: DraftRow): Draft {
  return { exercise, text, savedAt };
}

function toVersion({ exercise, text, savedAt, reason }: VersionRow): DraftVersion {
  return { exercise, text, savedAt, reason };
}
