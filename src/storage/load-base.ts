import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import { readWitness, type Witness } from "./append-rows.ts";
import { isSound, readRows } from "./log-rows.ts";
import { getMeta, type Database, type Snapshot } from "./schema.ts";

/** What a tab has added up of the log on the disk. */
export interface Base {
  readonly state: ProgressState;
  /** the seq up to which `state` goes */
  readonly last: number;
  /** the seq up to which the stored snapshot goes; 0 where there is none */
  readonly snapshot: number;
  /** of the header, when it was read */
  readonly rewrites: number;
}

/** Reads the snapshot and what came after it, so that the cost does not grow with the log. */
export async function loadBase(db: Database): Promise<{ readonly base: Base; readonly witness: Witness }> {
  const [snapshot, witness] = await Promise.all([readSnapshot(db), readLogWitness(db)]);
  let base: Base = {
    state: snapshot?.state ?? EMPTY_STATE,
    last: snapshot?.last ?? 0,
    snapshot: snapshot?.last ?? 0,
    rewrites: witness.header?.rewrites ?? 0,
  };
  if (witness.tail <= base.last) return { base, witness };
  for await (const { rows } of readRows(db, base.last)) {
    const state = reduce(
      base.state,
      rows.map((row) => row.event),
    );
    base = { ...base, state, last: rows.at(-1)?.seq ?? base.last };
  }
  return { base, witness };
}

/** A snapshot that is damaged counts as absent: the rows tell the same. */
async function readSnapshot(db: Database): Promise<Snapshot | undefined> {
  try {
    const snapshot = await getMeta(db.transaction(["meta"]), "snapshot");
    return isSound(snapshot) ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

/** The witness, even where the header itself is damaged. */
export async function readLogWitness(db: Database): Promise<Witness> {
  try {
    return await readWitness(db.transaction(["events", "meta"]));
  } catch {
    const cursor = await db.transaction(["events"]).objectStore("events").openKeyCursor(null, "prev");
    return { header: undefined, tail: cursor?.key ?? 0 };
  }
}
