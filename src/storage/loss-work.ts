import type { Timestamp } from "#base/units.ts";
import { readWitness } from "./append-rows.ts";
import type { Loss } from "./loss.ts";
import type { MarkerStore } from "./marker.ts";
import type { Access } from "./open-database.ts";
import {
  getMeta,
  putMeta,
  type Database,
  type Header,
  type LossRecord,
  type ReadTransaction,
} from "./schema.ts";
import { transact } from "./transact.ts";

export { countDamaged } from "./damage.ts";

export interface AmendOptions {
  readonly marker: MarkerStore;
  readonly now: () => Timestamp;
  readonly newId: () => string;
  /** how many rows a full check found damaged, if there was one */
  readonly damaged: number | undefined;
}

/**
 * Counts what is there, adds what is missing to the record of losses, and only then lets the header say what there
 * is: one transaction, so no loss is ever noted twice or forgotten. Rows are not touched. A read-only database is
 * only counted.
 */
export async function amend(
  access: Exclude<Access, { kind: "none" }>,
  options: AmendOptions,
): Promise<LossRecord | undefined> {
  if (access.kind === "read-only") {
    return (await examine(access.db.transaction(["events", "meta"]), options)).loss;
  }
  const { header, loss } = await transact(access.db, ["events", "meta"], "strict", async (tx) => {
    const examined = await examine(tx, options);
    await putMeta(tx, "header", examined.header);
    if (examined.loss) await putMeta(tx, "loss", examined.loss);
    return examined;
  });
  options.marker.replace(header);
  return loss;
}

/** Notes that the learner accepts what is lost. */
export async function dismiss(db: Database): Promise<LossRecord | undefined> {
  return transact(db, ["meta"], "strict", async (tx) => {
    const record = await getMeta(tx, "loss");
    if (!record) return undefined;
    const { missing, damaged } = record;
    const accepted = { ...record, dismissed: { missing, damaged } };
    await putMeta(tx, "loss", accepted);
    return accepted;
  });
}

/** What the learner is told; undefined where all of it has been accepted. */
export function describeLoss({ had, missing, damaged, noticedAt, dismissed }: LossRecord): Loss | undefined {
  if (missing <= dismissed.missing && damaged <= dismissed.damaged) return undefined;
  const of = `of the ${had.toLocaleString("en")} entries of your progress that this browser had`;
  const sentences = [
    missing > 0 ? `${missing.toLocaleString("en")} ${of} ${missing === 1 ? "is" : "are"} missing.` : "",
    damaged > 0 ? `${damaged.toLocaleString("en")} ${of} ${damaged === 1 ? "is" : "are"} damaged.` : "",
    "Import your latest backup to bring them back; nothing that is still here is written over.",
  ];
  const message = sentences.filter((sentence) => sentence !== "").join(" ");
  return { had, missing, damaged, noticedAt, message };
}

interface Examined {
  /** what the log is from now on */
  readonly header: Header;
  readonly loss: LossRecord | undefined;
}

async function examine(
  tx: ReadTransaction,
  { marker: store, now, newId, damaged }: AmendOptions,
): Promise<Examined> {
  const [{ header, tail }, count, record, snapshot] = await Promise.all([
    readWitness(tx),
    tx.objectStore("events").count(),
    getMeta(tx, "loss"),
    getMeta(tx, "snapshot"),
  ]);
  const marker = store.read();
  const ours = marker && (header ? header.log === marker.log : count > 0) ? marker : undefined;
  const isNoted = marker !== undefined && record?.logs.includes(marker.log) === true;
  const stranger = marker && !ours && !isNoted ? marker : undefined;
  // The marker lags behind the log and may tell of events since taken back; only ahead of the log it tells of a loss.
  const noted = ours && ours.last > (header?.last ?? 0) ? ours.events : 0;
  const missing = Math.max(header?.count ?? 0, noted, count) - count;
  const finding: Finding = {
    had: stranger ? stranger.events + missing : count + missing,
    missing: missing + (stranger?.events ?? 0),
    damaged,
    noticedAt: now(),
    log: stranger?.log,
  };
  // Where the last row isn't the one that the header knows, its hash isn't known for sure: a gap after it keeps the
  // chain from being compared there.
  const gap = tail > 0 && tail !== header?.tail ? 1 : 0;
  const amended: Header = {
    log: header?.log ?? ours?.log ?? newId(),
    last: Math.max(header?.last ?? 0, tail + gap, snapshot?.last ?? 0, ours?.last ?? 0),
    tail,
    count,
    hash: header?.hash ?? 0,
    rewrites: header?.rewrites ?? 0,
  };
  return { header: amended, loss: addLoss(record, finding) };
}

interface Finding {
  readonly had: number;
  readonly missing: number;
  readonly damaged: number | undefined;
  readonly noticedAt: Timestamp;
  /** the identity of a whole log that is gone */
  readonly log: string | undefined;
}

/** Missing events add up, since the header forgets them once noted; damaged ones are counted anew each time. */
function addLoss(noted: LossRecord | undefined, found: Finding): LossRecord | undefined {
  const damaged = found.damaged ?? noted?.damaged ?? 0;
  const missing = (noted?.missing ?? 0) + found.missing;
  if (missing === 0 && damaged === 0 && !noted) return undefined;
  return {
    had: noted && found.missing === 0 ? noted.had : found.had + (noted?.missing ?? 0),
    missing,
    damaged,
    noticedAt: found.missing > 0 || !noted ? found.noticedAt : noted.noticedAt,
    logs: [...(noted?.logs ?? []), ...(found.log === undefined ? [] : [found.log])],
    dismissed: noted?.dismissed ?? { missing: 0, damaged: 0 },
  };
}
