import type { ExerciseId } from "#base/ids.ts";
import type { StoredEvent } from "#progress/event.ts";
import { createMerge } from "#progress/merge.ts";
import { sameContent } from "#progress/same-content.ts";
import type { Draft, DraftVersion } from "../drafts.ts";
import { byExercise, headsOf, withUnsaved } from "../draft-heads.ts";
import { readLogWitness } from "../load-base.ts";
import { readRows } from "../log-rows.ts";
import { hashOf } from "../rolling-hash.ts";
import type { Database, DraftRow, EventRow, Header, KeptRow, VersionRow } from "../schema.ts";
import { hexHash, type BackupContents } from "./backup-format.ts";
import { isDamaged } from "../damage.ts";

/** What an import would do. Made without changing anything, and valid as long as the log is as it was. */
export interface ImportPlan {
  readonly events: readonly StoredEvent[];
  /** rows that are damaged here, with the whole event of the file */
  readonly repairs: readonly { readonly seq: number; readonly event: StoredEvent }[];
  readonly known: number;
  readonly conflicts: number;
  readonly newDrafts: readonly Draft[];
  readonly differing: readonly DifferingDraft[];
  readonly versions: readonly DraftVersion[];
  readonly kept: readonly KeptRow[];
  /** what the log said of itself; undefined where it is empty or there is none */
  readonly header: Header | undefined;
  /** some rows can't be read, so nothing may be added up from all of them */
  readonly hasUnreadable: boolean;
}

/** Of two drafts of one exercise the later becomes the draft and the other is kept as a version. */
export interface DifferingDraft {
  readonly exercise: ExerciseId;
  readonly winner: "ours" | "theirs";
  readonly ours: DraftRow;
  readonly theirs: Draft;
}

export interface PlanSources {
  readonly db: Database | undefined;
  readonly events: readonly StoredEvent[];
  readonly drafts: readonly DraftRow[];
  readonly versions: readonly VersionRow[];
}

/** Compares a backup with what is stored and what is still in memory. */
export async function planImport(contents: BackupContents, sources: PlanSources): Promise<ImportPlan> {
  const header = sources.db ? (await readLogWitness(sources.db)).header : undefined;
  const compared = await compareEvents(contents.events, sources);
  const stored = sources.db ? await sources.db.getAll("drafts") : [];
  const groups = [...byExercise(withUnsaved(stored, sources.drafts)).values()];
  const ours = new Map(groups.flatMap((rows) => headsOf(rows).slice(0, 1)).map((row) => [row.exercise, row]));
  const { latest: fresh, earlier } = latestOfEach(contents.drafts);
  const storedVersions = sources.db ? await sources.db.getAll("versions") : [];
  const knownVersions = new Set([...storedVersions, ...sources.versions].map(versionKey));
  return {
    ...compared,
    newDrafts: fresh.filter((draft) => !ours.has(draft.exercise)),
    differing: fresh.flatMap((draft) => differing(ours.get(draft.exercise), draft) ?? []),
    versions: [...contents.versions, ...earlier].filter((version) =>
      isNew(knownVersions, versionKey(version)),
    ),
    kept: contents.kept.map((line) => ({ id: hexHash(hashOf(line)), line })),
    header,
  };
}

async function compareEvents(incoming: readonly StoredEvent[], { db, events }: PlanSources) {
  const merge = createMerge(incoming);
  const damaged = new Map<string, number>();
  const unreadable = new Set<number>();
  let before: EventRow | undefined;
  if (db) {
    for await (const batch of readRows(db, 0)) {
      for (const seq of batch.unreadable) unreadable.add(seq);
      for (const row of batch.rows) {
        if (isDamaged(row, before)) damaged.set(row.event.id, row.seq);
        else merge.meet(row.event);
        before = row;
      }
    }
  }
  for (const event of events) merge.meet(event);

  const added = merge.added();
  if (db && unreadable.size > 0) {
    const keys = await Promise.all(added.map((event) => db.getKeyFromIndex("events", "id", event.id)));
    added.forEach((event, index) => {
      const key = keys[index];
      if (key !== undefined && unreadable.has(key)) damaged.set(event.id, key);
    });
  }
  return {
    events: added.filter((event) => !damaged.has(event.id)),
    repairs: added.flatMap((event) => {
      const seq = damaged.get(event.id);
      return seq === undefined ? [] : [{ seq, event }];
    }),
    known: merge.same(),
    conflicts: merge.conflicts().length,
    hasUnreadable: unreadable.size > 0,
  };
}

/** A file made by hand may hold two drafts of one exercise: the earlier ones are versions. */
function latestOfEach(drafts: readonly Draft[]): {
  readonly latest: readonly Draft[];
  readonly earlier: readonly DraftVersion[];
} {
  const latest = new Map<ExerciseId, Draft>();
  for (const draft of drafts) {
    const other = latest.get(draft.exercise);
    if (!other || draft.savedAt >= other.savedAt) latest.set(draft.exercise, draft);
  }
  const earlier = drafts.filter((draft) => latest.get(draft.exercise) !== draft);
  return { latest: [...latest.values()], earlier: earlier.map((draft) => ({ ...draft, reason: "import" })) };
}

function differing(ours: DraftRow | undefined, theirs: Draft): DifferingDraft | undefined {
  if (!ours || sameContent(ours.text, theirs.text)) return undefined;
  const winner = theirs.savedAt > ours.savedAt ? "theirs" : "ours";
  return { exercise: theirs.exercise, winner, ours, theirs };
}

function versionKey({ exercise, savedAt, text }: DraftVersion): string {
  return JSON.stringify([exercise, savedAt, text]);
}

/** Also notes the key, so that a version that the file holds twice is new once. */
function isNew(known: Set<string>, key: string): boolean {
  if (known.has(key)) return false;
  known.add(key);
  return true;
}
