import { hashOfRow, readRows } from "./log-rows.ts";
import type { Database, EventRow } from "./schema.ts";

/** How many rows the browser can't read or that differ from what was written. Reads the whole log. */
export async function countDamaged(db: Database): Promise<number> {
  let damaged = 0;
  let before: EventRow | undefined;
  for await (const { rows, unreadable } of readRows(db, 0)) {
    damaged += unreadable.length;
    for (const row of rows) {
      if (isDamaged(row, before)) damaged += 1;
      before = row;
    }
  }
  return damaged;
}

/** Whether a row breaks the chain of hashes. Only neighbours are compared: across a gap nothing can be said. */
export function isDamaged(row: EventRow, before: EventRow | undefined): boolean {
  if (row.seq === 1) return row.hash !== hashOfRow(0, row.event);
  if (before?.seq !== row.seq - 1) return false;
  return row.hash !== hashOfRow(before.hash, row.event);
}
