import type { ExerciseId } from "#base/ids.ts";
import { hashOf, rollHash } from "./rolling-hash.ts";
import type { Database, EventRow, Snapshot } from "./schema.ts";
import { REDUCER_VERSION } from "#progress/reduce.ts";
import type { ProgressState } from "#progress/state.ts";
import type { StoredEvent } from "#progress/event.ts";

const BATCH = 1000;

/** The hash of a row, given the hash of the row before it. */
export function hashOfRow(before: number, event: StoredEvent): number {
  return rollHash(before, JSON.stringify(event));
}

/** A batch of rows; `unreadable` are the keys in it whose rows the browser could not give. */
export interface RowBatch {
  readonly rows: readonly EventRow[];
  readonly unreadable: readonly number[];
}

/** Reads the rows with a seq above `after` in order, batch by batch, around rows that are damaged. */
export async function* readRows(db: Database, after: number): AsyncGenerator<RowBatch> {
  let from = after;
  for (;;) {
    const batch = await readBatch(db, from);
    const last = Math.max(batch.rows.at(-1)?.seq ?? 0, batch.unreadable.at(-1) ?? 0);
    if (last === 0) return;
    yield batch;
    from = last;
  }
}

async function readBatch(db: Database, after: number): Promise<RowBatch> {
  const range = IDBKeyRange.lowerBound(after, true);
  try {
    return { rows: await db.getAll("events", range, BATCH), unreadable: [] };
  } catch {
    // One damaged value fails the whole batch: take it row by row, each in its own transaction.
    const keys = await db.getAllKeys("events", range, BATCH);
    const read = await Promise.all(keys.map((key) => db.get("events", key).catch(() => undefined)));
    return {
      rows: read.flatMap((row) => row ?? []),
      unreadable: keys.filter((_key, index) => read[index] === undefined),
    };
  }
}

export function snapshotOf(last: number, state: ProgressState): Snapshot {
  return { reducer: REDUCER_VERSION, last, state, hash: hashOf(JSON.stringify(state)) };
}

/** Whether the snapshot was made by this build's reduction and is as it was written. */
export function isSound(snapshot: Snapshot | undefined): snapshot is Snapshot {
  return snapshot?.reducer === REDUCER_VERSION && snapshot.hash === hashOf(JSON.stringify(snapshot.state));
}

/** Every readable event that belongs to an exercise, in no particular order. */
export async function readExercise(db: Database, exercise: ExerciseId): Promise<readonly StoredEvent[]> {
  try {
    return (await db.getAllFromIndex("events", "exercise", exercise)).map((row) => row.event);
  } catch {
    const keys = await db.getAllKeysFromIndex("events", "exercise", exercise);
    const rows = await Promise.all(keys.map((key) => db.get("events", key).catch(() => undefined)));
    return rows.flatMap((row) => row?.event ?? []);
  }
}
