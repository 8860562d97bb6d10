import { err, ok, type Result } from "#base/result.ts";
import type { Timestamp } from "#base/units.ts";
import { asKnown } from "#progress/known-event.ts";
import type {
  Backup,
  BackupDue,
  BackupFile,
  ImportPreview,
  ImportProblem,
  ImportReceipt,
} from "../backup.ts";
import type { LocalDrafts } from "../draft-store.ts";
import { faultOf } from "../faults.ts";
import { readLogWitness } from "../load-base.ts";
import { getMeta, putMeta, type Database } from "../schema.ts";
import { transact } from "../transact.ts";
import { applyImport } from "./apply-import.ts";
import { backupName, type BackupContents } from "./backup-format.ts";
import type { BackupParts } from "./backup-parts.ts";
import { describePlan } from "./describe-import.ts";
import { planImport, type ImportPlan } from "./plan-import.ts";
import { restlessLog, storageFailed } from "./problems.ts";
import { readInWorker } from "./read-in-worker.ts";
import { undoImport } from "./undo-import.ts";
import { writeBackup } from "./write-backup.ts";

const DAY = 86_400_000;
const DUE_EVENTS = 20;
const DUE_AFTER = 3 * DAY;
const PLAN_ATTEMPTS = 5;

export function createBackupWork(parts: BackupParts): Backup {
  const { connection, log, drafts, integrity, marker, tabs, now, newId } = parts;
  const read = parts.host.readBackup ?? readInWorker;

  async function readable(): Promise<Database | undefined> {
    const access = await connection.access();
    return access.kind === "none" ? undefined : access.db;
  }

  async function plan(contents: BackupContents): Promise<ImportPlan> {
    return planImport(contents, { db: await readable(), events: log.overlay(), ...drafts.unsaved() });
  }

  async function apply(contents: BackupContents): Promise<Result<ImportReceipt, ImportProblem>> {
    try {
      for (let attempt = 0; attempt < PLAN_ATTEMPTS; attempt += 1) {
        const planned = await plan(contents);
        const access = connection.now();
        if (access?.kind !== "open") return ok(await applyInMemory(planned));
        const header = await applyImport(access.db, planned, { now: now(), newLog: newId });
        if (!header) continue;
        marker.note(header);
        await afterRewrite(planned.newDrafts.concat(planned.differing.map((draft) => draft.theirs)));
        return ok(receipt(planned, true));
      }
      return err(restlessLog());
    } catch (error) {
      return err(storageFailed(faultOf(error)));
    }
  }

  async function applyInMemory(planned: ImportPlan): Promise<ImportReceipt> {
    await log.addAll(planned.events);
    for (const { exercise, ours, theirs, winner } of planned.differing) {
      await drafts.keepVersion(exercise, winner === "ours" ? theirs.text : ours.text, "import");
    }
    const winners = planned.differing
      .filter((draft) => draft.winner === "theirs")
      .map((draft) => draft.theirs);
    for (const draft of [...planned.newDrafts, ...winners]) await drafts.save(draft.exercise, draft.text);
    for (const { exercise, text, reason } of planned.versions)
      await drafts.keepVersion(exercise, text, reason);
    return receipt(planned, false);
  }

  async function afterRewrite(changed: readonly { readonly exercise: Parameters<LocalDrafts["load"]>[0] }[]) {
    tabs.tell({ kind: "log rewritten" });
    drafts.replaced(changed.map((draft) => draft.exercise));
    await Promise.all([log.reload(), integrity.reread()]);
  }

  async function delivered(last: number): Promise<void> {
    const access = connection.now();
    if (access?.kind !== "open") return;
    await transact(access.db, ["meta"], "strict", (tx) => putMeta(tx, "export", { at: now(), last })).catch(
      () => undefined,
    );
  }

  return {
    async due(): Promise<BackupDue> {
      const db = await readable();
      const unsaved = log.overlay().length;
      if (!db) return { due: unsaved > 0, newEvents: unsaved, lastExportAt: undefined };
      try {
        const { header } = await readLogWitness(db);
        const exported = await getMeta(db.transaction(["meta"]), "export");
        const newEvents = Math.max(0, (header?.last ?? 0) - (exported?.last ?? 0));
        const since = exported?.at ?? (await firstEventAt(db)) ?? now();
        const due = newEvents >= DUE_EVENTS || (newEvents > 0 && now() - since >= DUE_AFTER);
        return { due, newEvents, lastExportAt: exported?.at };
      } catch {
        return { due: true, newEvents: unsaved, lastExportAt: undefined };
      }
    },
    async export(): Promise<BackupFile> {
      const made = new Date(now());
      const {
        events,
        drafts: count,
        blob,
        leftOut,
        last,
      } = await writeBackup({
        db: await readable(),
        events: log.overlay(),
        ...drafts.unsaved(),
        now: made,
      });
      return {
        name: backupName(made),
        blob,
        events,
        drafts: count,
        leftOut,
        delivered: () => delivered(last),
      };
    },
    async preview(file) {
      const contents = await read(file);
      if (!contents.ok) return contents;
      try {
        return ok(toPreview(await plan(contents.value), now(), () => apply(contents.value)));
      } catch (error) {
        return err(storageFailed(faultOf(error)));
      }
    },
    async undoable() {
      const db = await readable();
      const undo = await (db && getMeta(db.transaction(["meta"]), "undo").catch(() => undefined));
      return undo && { at: undo.at, addedEvents: undo.to - undo.from + 1 };
    },
    async undo() {
      const access = await connection.access();
      if (access.kind !== "open") return ok(0);
      try {
        const undone = await undoImport(access.db);
        if (!undone) return ok(0);
        await afterRewrite(undone.drafts);
        return ok(undone.events);
      } catch (error) {
        return err(storageFailed(faultOf(error)));
      }
    },
  };
}

async function firstEventAt(db: Database): Promise<Timestamp | undefined> {
  const cursor = await db.transaction(["events"]).objectStore("events").openCursor();
  return cursor?.value.event.at;
}

function receipt(plan: ImportPlan, stored: boolean): ImportReceipt {
  const added = plan.events.length + plan.repairs.length;
  const entries = added === 1 ? "1 entry was added" : `${added.toLocaleString("en")} entries were added`;
  const kept = stored ? "." : ", for now in memory only: the browser's storage can't be written.";
  return { addedEvents: added, stored, summary: `${entries}${kept}` };
}

function toPreview(plan: ImportPlan, now: Timestamp, apply: ImportPreview["apply"]): ImportPreview {
  const futureEvents = plan.events.filter((event) => event.at > now + DAY).length;
  return {
    summary: describePlan(plan, futureEvents),
    newEvents: plan.events.length,
    knownEvents: plan.known,
    conflicts: plan.conflicts,
    repairs: plan.repairs.length,
    unknownEvents: plan.events.filter((event) => asKnown(event) === undefined).length,
    futureEvents,
    newDrafts: plan.newDrafts.length,
    differingDrafts: plan.differing.map((draft) => draft.exercise),
    apply,
  };
}
