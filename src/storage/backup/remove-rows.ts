import { getMeta, putMeta, type WriteTransaction } from "../schema.ts";

/**
 * Takes rows out of the log in the caller's transaction: an undone import, or damaged rows that are about to be
 * replaced. What was added up from them is void, so the snapshot goes too. Their seqs are not given again.
 */
export async function removeRows(
  tx: WriteTransaction,
  which: readonly number[] | IDBKeyRange,
): Promise<number> {
  const events = tx.objectStore("events");
  const counting = await events.count();
  await Promise.all(
    Array.isArray(which)
      ? which.map((seq: number) => events.delete(seq))
      : [events.delete(which as IDBKeyRange)],
  );
  const [left, header, cursor] = await Promise.all([
    events.count(),
    getMeta(tx, "header"),
    events.openKeyCursor(null, "prev"),
  ]);
  const removed = counting - left;
  if (!header) return removed;
  await putMeta(tx, "header", {
    ...header,
    tail: cursor?.key ?? 0,
    count: header.count - removed,
    // A tail that was taken away leaves a gap below `last`, so the next row is compared with none.
    last: cursor?.key === header.tail ? header.last : Math.max(header.last, header.tail + 1),
    rewrites: header.rewrites + 1,
  });
  await tx.objectStore("meta").delete("snapshot");
  return removed;
}
