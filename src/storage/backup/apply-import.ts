import type { Timestamp } from "#base/units.ts";
import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE } from "#progress/state.ts";
import { appendRows, type Appended } from "../append-rows.ts";
import { isSound, snapshotOf } from "../log-rows.ts";
import {
  getMeta,
  putMeta,
  type Database,
  type DraftRow,
  type Header,
  type LossRecord,
  type UndoRecord,
  type WriteTransaction,
} from "../schema.ts";
import { transact } from "../transact.ts";
import type { ImportPlan } from "./plan-import.ts";
import { removeRows } from "./remove-rows.ts";

export interface ApplyOptions {
  readonly now: Timestamp;
  readonly newLog: () => string;
}

/**
 * Carries the plan out in one strict transaction, with what is needed to take it back. Resolves to undefined, and
 * writes nothing, where the log has changed since the plan was made: plan again.
 */
export async function applyImport(
  db: Database,
  plan: ImportPlan,
  { now, newLog }: ApplyOptions,
): Promise<Header | undefined> {
  return transact(db, ["events", "meta", "drafts", "versions", "kept"], "strict", async (tx) => {
    const header = await getMeta(tx, "header");
    if (!isSame(header, plan.header)) return undefined;
    if (plan.repairs.length > 0) {
      await removeRows(
        tx,
        plan.repairs.map((repair) => repair.seq),
      );
      await appendRows(
        tx,
        plan.repairs.map((repair) => repair.event),
        newLog,
      );
    }
    const appended = await appendRows(tx, plan.events, newLog);
    if (!plan.hasUnreadable && plan.repairs.length === 0) await moveSnapshot(tx, appended);
    const drafts = await writeDrafts(tx, plan, now);
    const versions = await writeVersions(tx, plan);
    const kept = await writeKept(tx, plan);
    await mendLoss(tx, appended.rows.length + plan.repairs.length, plan.repairs.length);
    const undo: UndoRecord = {
      at: now,
      from: appended.before + 1,
      to: appended.header.last,
      drafts,
      versions,
      kept,
    };
    await putMeta(tx, "undo", undo);
    return appended.header;
  });
}

function isSame(a: Header | undefined, b: Header | undefined): boolean {
  return a?.log === b?.log && a?.last === b?.last && a?.rewrites === b?.rewrites;
}

/** Without it the next visit would add up every imported row. */
async function moveSnapshot(tx: WriteTransaction, { before, header, rows }: Appended): Promise<void> {
  const found = await getMeta(tx, "snapshot");
  if (found && !isSound(found)) return;
  const from = found?.last ?? 0;
  const between =
    from < before ? await tx.objectStore("events").getAll(IDBKeyRange.bound(from, before, true)) : [];
  const state = reduce(
    found?.state ?? EMPTY_STATE,
    [...between, ...rows].map((row) => row.event),
  );
  await putMeta(tx, "snapshot", snapshotOf(header.last, state));
}

/** The draft of a file gets a row of its own, as if a tab had written it that has seen ours. */
async function writeDrafts(
  tx: WriteTransaction,
  plan: ImportPlan,
  now: Timestamp,
): Promise<UndoRecord["drafts"]> {
  const winning = plan.differing.filter((draft) => draft.winner === "theirs");
  const rows = [
    ...plan.newDrafts.map((theirs) => ({ theirs, ours: undefined })),
    ...winning.map(({ theirs, ours }) => ({ theirs, ours })),
  ];
  return Promise.all(
    rows.map(async ({ theirs, ours }, index) => {
      const { exercise } = theirs;
      const [writer, stamp] = [`import:${now}`, `import:${now}:${index}`];
      const row: DraftRow = { ...theirs, writer, stamp, ...(ours ? { seen: ours.stamp } : {}) };
      await tx.objectStore("drafts").put(row);
      return { exercise, writer, stamp, ...(ours ? { before: ours } : {}) };
    }),
  );
}

/** Those of the file, and of each two drafts that differ the one that isn't the draft now. */
async function writeVersions(tx: WriteTransaction, plan: ImportPlan): Promise<readonly number[]> {
  const losers = plan.differing.map(({ winner, ours, theirs }) => (winner === "ours" ? theirs : ours));
  const asVersions = losers.map(({ exercise, text, savedAt }) => ({
    exercise,
    text,
    savedAt,
    reason: "import" as const,
  }));
  const store = tx.objectStore("versions");
  return Promise.all(
    [...plan.versions, ...asVersions].map((version) => store.add({ ...version, writer: "" })),
  );
}

async function writeKept(tx: WriteTransaction, plan: ImportPlan): Promise<readonly string[]> {
  const store = tx.objectStore("kept");
  const known = new Set(await store.getAllKeys());
  const fresh = plan.kept.filter((row) => !known.has(row.id));
  await Promise.all(fresh.map((row) => store.put(row)));
  return fresh.map((row) => row.id);
}

/** What came back is no longer missing. */
async function mendLoss(tx: WriteTransaction, added: number, repaired: number): Promise<void> {
  const loss = await getMeta(tx, "loss");
  if (!loss) return;
  const missing = Math.max(0, loss.missing - added);
  const damaged = Math.max(0, loss.damaged - repaired);
  if (missing === 0 && damaged === 0) await tx.objectStore("meta").delete("loss");
  else await putMeta(tx, "loss", { ...loss, missing, damaged } satisfies LossRecord);
}
