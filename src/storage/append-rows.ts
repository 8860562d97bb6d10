import type { StoredEvent } from "#progress/event.ts";
import { hashOfRow } from "./log-rows.ts";
import {
  getMeta,
  putMeta,
  type EventRow,
  type Header,
  type ReadTransaction,
  type WriteTransaction,
} from "./schema.ts";

/** What an append did to the log. */
export interface Appended {
  readonly rows: readonly EventRow[];
  /** the highest seq before it */
  readonly before: number;
  readonly header: Header;
}

/**
 * Adds the events that aren't there yet, and what the log must be from now on, in the caller's transaction. A seq
 * is never given twice, not even where the header has fallen behind its rows: what is left of a damaged log is not
 * written over.
 */
export async function appendRows(
  tx: WriteTransaction,
  events: readonly StoredEvent[],
  newLog: () => string,
): Promise<Appended> {
  const store = tx.objectStore("events");
  const byId = store.index("id");
  const [known, { header, tail }] = await Promise.all([
    Promise.all(events.map((event) => byId.getKey(event.id))),
    readWitness(tx),
  ]);
  // Without a header the hash of the last row isn't known for sure: a gap keeps the chain from being compared here.
  const before = header ? Math.max(header.last, tail) : tail === 0 ? 0 : tail + 1;
  let { count, hash } = header ?? { count: await store.count(), hash: 0 };

  const rows: EventRow[] = [];
  for (const event of events.filter((_event, index) => known[index] === undefined)) {
    hash = hashOfRow(hash, event);
    rows.push({ seq: before + rows.length + 1, event, hash });
  }
  count += rows.length;
  const last = before + rows.length;
  const after: Header = {
    log: header?.log ?? newLog(),
    last,
    tail: rows.length > 0 ? last : tail,
    count,
    hash,
    rewrites: header?.rewrites ?? 0,
  };
  await Promise.all([...rows.map((row) => store.add(row)), putMeta(tx, "header", after)]);
  return { rows, before, header: after };
}

/** What the log says of itself, and the seq of its last row; 0 where it is empty. */
export interface Witness {
  readonly header: Header | undefined;
  readonly tail: number;
}

export async function readWitness(tx: ReadTransaction): Promise<Witness> {
  const [header, cursor] = await Promise.all([
    getMeta(tx, "header"),
    tx.objectStore("events").openKeyCursor(null, "prev"),
  ]);
  return { header, tail: cursor?.key ?? 0 };
}
