import type { ExerciseId } from "#base/ids.ts";
import { headsOf } from "./draft-heads.ts";
import type { Access } from "./open-database.ts";
import type { Database, DraftRow, VersionRow, WriteTransaction } from "./schema.ts";
import { transact, writeAtOnce } from "./transact.ts";

/** Texts of one tab that lost to another's this closely need one version, not one each. */
const SAME_SITTING = 60_000;

/** Writes this tab's row, whatever others have written. */
export async function writeDraft(
  db: Database,
  draft: DraftRow,
  durability: "strict" | "relaxed",
): Promise<void> {
  await writeAtOnce(db, "drafts", durability, (tx) => tx.objectStore("drafts").put(draft));
}

export async function writeVersion(db: Database, version: VersionRow): Promise<void> {
  await transact(db, ["versions"], "strict", (tx) => addVersion(tx, version));
}

/** The rows of one exercise. A schema that isn't ours may have other keys: there all are read. */
export async function readDrafts(
  { kind, db }: Exclude<Access, { kind: "none" }>,
  exercise: ExerciseId,
): Promise<readonly DraftRow[]> {
  if (kind === "open") return db.getAll("drafts", IDBKeyRange.bound([exercise], [exercise, []]));
  return (await db.getAll("drafts")).filter((row) => row.exercise === exercise);
}

/** Leaves one row: the latest head. Other heads become versions, their pasts go. */
export async function foldDrafts(db: Database, exercise: ExerciseId): Promise<void> {
  await transact(db, ["drafts", "versions"], "strict", async (tx) => {
    const store = tx.objectStore("drafts");
    const rows = await store.getAll(IDBKeyRange.bound([exercise], [exercise, []]));
    const [winner, ...others] = headsOf(rows);
    if (!winner) return;
    for (const other of others) if (other.text !== winner.text) await addVersion(tx, versionOf(other));
    const past = rows.filter((row) => row !== winner);
    await Promise.all(past.map((row) => store.delete([row.exercise, row.writer])));
  });
}

/** A text that lost to another tab's. */
export function versionOf({ exercise, text, savedAt, writer }: DraftRow): VersionRow {
  return { exercise, text, savedAt, writer, reason: "other-tab" };
}

/** Keeps a version. Where the latest one has the same text, that is enough. */
async function addVersion(tx: WriteTransaction, version: VersionRow): Promise<void> {
  const versions = tx.objectStore("versions");
  const cursor = await versions.index("exercise").openCursor(version.exercise, "prev");
  if (cursor?.value.text === version.text) return;
  if (cursor && isSameSitting(cursor.value, version)) await cursor.delete();
  await versions.add(version);
}

function isSameSitting(kept: VersionRow, next: VersionRow): boolean {
  return (
    kept.reason === "other-tab" &&
    next.reason === "other-tab" &&
    kept.writer === next.writer &&
    Math.abs(next.savedAt - kept.savedAt) < SAME_SITTING
  );
}

/** Versions on the disk, newest first by the order in which they were kept. */
export async function readVersions(db: Database, exercise: ExerciseId): Promise<readonly VersionRow[]> {
  return (await db.getAllFromIndex("versions", "exercise", exercise)).reverse();
}
