import { getMeta, type Database, type UndoRecord, type WriteTransaction } from "../schema.ts";
import { transact } from "../transact.ts";
import { removeRows } from "./remove-rows.ts";

export interface Undone {
  readonly events: number;
  readonly drafts: UndoRecord["drafts"];
}

/**
 * Takes the last import back in one strict transaction: its events, versions and kept lines go, drafts return to
 * what they were, except those saved since. Undefined where there is nothing to take back.
 */
export async function undoImport(db: Database): Promise<Undone | undefined> {
  return transact(db, ["events", "meta", "drafts", "versions", "kept"], "strict", async (tx) => {
    const undo = await getMeta(tx, "undo");
    if (!undo) return undefined;
    const events = undo.to < undo.from ? 0 : await removeRows(tx, IDBKeyRange.bound(undo.from, undo.to));
    await restoreDrafts(tx, undo);
    await Promise.all([
      ...undo.versions.map((key) => tx.objectStore("versions").delete(key)),
      ...undo.kept.map((key) => tx.objectStore("kept").delete(key)),
      tx.objectStore("meta").delete("undo"),
    ]);
    return { events, drafts: undo.drafts };
  });
}

async function restoreDrafts(tx: WriteTransaction, undo: UndoRecord): Promise<void> {
  const store = tx.objectStore("drafts");
  await Promise.all(
    undo.drafts.map(async ({ exercise, writer, stamp, before }) => {
      const rows = await store.getAll(IDBKeyRange.bound([exercise], [exercise, []]));
      const isUntouched = rows.some((row) => row.stamp === stamp) && !rows.some((row) => row.seen === stamp);
      if (!isUntouched) return;
      await store.delete([exercise, writer]);
      // Loading may have folded it away; its tab may also have written on since.
      if (before && !rows.some((row) => row.writer === before.writer)) await store.put(before);
    }),
  );
}
