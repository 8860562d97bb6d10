import type { ImportPreview, ImportProblem } from "#storage/backup.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import styles from "./import-dialog.module.css";
import type { ImportStep } from "./use-import.ts";

interface ImportDialogProps {
  readonly step: ImportStep;
  readonly onApply: (file: string, preview: ImportPreview) => void;
  readonly onClose: () => void;
}

/** What an import would do, before it does it. */
export function ImportDialog({ step, onApply, onClose }: ImportDialogProps) {
  const isOpen = step.kind !== "none" && step.kind !== "done";
  return (
    <Dialog
      isOpen={isOpen}
      title={step.kind === "refused" ? "This file can't be imported" : "Import backup"}
      onClose={onClose}
    >
      <div aria-live="polite" className={styles["body"]}>
        {(step.kind === "reading" || step.kind === "applying") && <p>Reading {step.file} …</p>}
        {step.kind === "refused" && <Problem file={step.file} problem={step.problem} />}
        {step.kind === "preview" && <Preview file={step.file} preview={step.preview} />}
      </div>
      <div className={styles["answers"]}>
        {step.kind === "preview" && (
          <Button look="main" onClick={() => onApply(step.file, step.preview)}>
            Import and merge
          </Button>
        )}
        <Button onClick={onClose}>{step.kind === "refused" ? "Close" : "Cancel"}</Button>
      </div>
    </Dialog>
  );
}

function Problem({ file, problem }: { readonly file: string; readonly problem: ImportProblem }) {
  return (
    <>
      <p>
        <strong>{file}</strong>
        {problem.line !== undefined && <>, line {problem.line}</>}: {problem.message}
      </p>
      <p>{problem.advice}</p>
    </>
  );
}

function Preview({ file, preview }: { readonly file: string; readonly preview: ImportPreview }) {
  return (
    <>
      <p>
        From <strong>{file}</strong>:
      </p>
      <p className={styles["summary"]}>{preview.summary}</p>
      <ul className={styles["notes"]}>
        {notesOn(preview).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  );
}

function notesOn(preview: ImportPreview): readonly string[] {
  const { knownEvents, conflicts, repairs, unknownEvents, futureEvents, differingDrafts } = preview;
  return [
    knownEvents > 0 && `${sayEntries(knownEvents)} of the file are here already.`,
    repairs > 0 && `${sayEntries(repairs)} that are damaged here are mended from the file.`,
    conflicts > 0 && `${sayEntries(conflicts)} differ from those here; what is here stays.`,
    differingDrafts.length > 0 &&
      "Where a draft differs, the later one becomes the draft and the other stays in its history.",
    unknownEvents > 0 &&
      `${sayEntries(unknownEvents)} come from a newer version: kept, and shown once this one knows them.`,
    futureEvents > 0 &&
      `${sayEntries(futureEvents)} are dated in the future: the clock of that device may have been wrong.`,
  ].filter((note) => note !== false);
}

const sayEntries = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "entry" : "entries"}`;
