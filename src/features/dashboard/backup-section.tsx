import { useRef, useState } from "react";
import type { BackupDue } from "#storage/backup.ts";
import { Button } from "#ui/button.tsx";
import { sayMoment } from "#ui/moment.ts";
import styles from "./backup-section.module.css";
import type { DashboardServices } from "./dashboard-props.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { useImport } from "./use-import.ts";
import type { Keeping } from "./use-keeping.ts";

interface BackupSectionProps {
  readonly services: DashboardServices | undefined;
  /** undefined until storage has answered */
  readonly keeping: Keeping | undefined;
  /** a backup was written, or an import made or taken back */
  readonly onChange: () => void;
}

/** The file outside this browser: written, merged, taken back. */
export function BackupSection({ services, keeping, onChange }: BackupSectionProps) {
  const [said, setSaid] = useState("");
  const importing = useImport(services?.backup, onChange);
  const file = useRef<HTMLInputElement>(null);
  const { due, undoable } = keeping ?? {};

  const exportFile = async () => {
    if (services === undefined) return;
    setSaid("Writing the backup …");
    const made = await services.backup.export();
    if (!(await services.saveFile(made.name, made.blob))) {
      setSaid("Nothing was saved.");
      return;
    }
    await made.delivered();
    onChange();
    setSaid(sayExported(made.name, made.events, made.leftOut));
  };

  const undo = async () => {
    const undone = await services?.backup.undo();
    importing.close();
    onChange();
    if (undone) setSaid(undone.ok ? sayUndone(undone.value) : undone.error.message);
  };

  return (
    <section id="backup" aria-labelledby="backup-title" className={styles["backup"]}>
      <h2 id="backup-title">Backup</h2>
      <p className={styles["why"]}>
        A browser may clear its storage, and some do after a week without a visit. The backup is one file with
        everything: attempts, drafts, answers. Importing it merges; nothing that is here is ever removed.
      </p>
      {due?.due && <p className={styles["due"]}>{sayDue(due)} A good moment for a backup.</p>}
      <div className={styles["buttons"]}>
        <Button look="main" onClick={() => void exportFile()}>
          Export backup
        </Button>
        <Button onClick={() => file.current?.click()}>Import backup</Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="Backup file"
          accept=".jsonl,.gz,application/jsonl,text/plain"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) void importing.read(chosen);
            // The same file may be chosen again.
            event.target.value = "";
          }}
        />
        {undoable && (
          <Button onClick={() => void undo()}>Take back the import of {sayMoment(undoable.at)}</Button>
        )}
      </div>
      <p role="status" className={styles["said"]}>
        {importing.step.kind === "done"
          ? sayImported(importing.step.receipt.summary, importing.step.receipt.stored)
          : said}
      </p>
      <p className={styles["last"]}>
        {due &&
          (due.lastExportAt === undefined
            ? "Never exported from this browser."
            : `Last exported ${sayMoment(due.lastExportAt)}.`)}
      </p>
      <ImportDialog
        step={importing.step}
        onApply={(name, preview) => void importing.apply(name, preview)}
        onClose={() => {
          if (importing.step.kind !== "done") importing.close();
        }}
      />
    </section>
  );
}

function sayUndone(events: number): string {
  return `The import was taken back: ${events.toLocaleString("en")} ${events === 1 ? "entry" : "entries"}.`;
}

function sayDue({ newEvents, lastExportAt }: BackupDue): string {
  const entries = `${newEvents.toLocaleString("en")} ${newEvents === 1 ? "entry is" : "entries are"}`;
  return lastExportAt === undefined
    ? `${entries} in this browser alone.`
    : `${entries} newer than your last backup.`;
}

function sayExported(name: string, events: number, leftOut: number): string {
  const holds = `${name} holds ${events.toLocaleString("en")} ${events === 1 ? "entry" : "entries"}.`;
  return leftOut === 0
    ? holds
    : `${holds} ${leftOut.toLocaleString("en")} could not be read and are not in it.`;
}

function sayImported(summary: string, stored: boolean): string {
  return stored ? summary : `${summary} They are in memory only: nothing can be stored at the moment.`;
}
