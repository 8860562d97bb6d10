import { useRef, useState } from "react";
import type { Backup, ImportPreview, ImportProblem, ImportReceipt } from "#storage/backup.ts";

/** Where an import stands. */
export type ImportStep =
  | { readonly kind: "none" }
  | { readonly kind: "reading"; readonly file: string }
  | { readonly kind: "refused"; readonly file: string; readonly problem: ImportProblem }
  | { readonly kind: "preview"; readonly file: string; readonly preview: ImportPreview }
  | { readonly kind: "applying"; readonly file: string }
  | { readonly kind: "done"; readonly receipt: ImportReceipt };

/** Reads a file, shows what it would do, and does it only when told to. A late answer is dropped. */
export function useImport(backup: Backup | undefined, onDone: () => void) {
  const [step, setStep] = useState<ImportStep>({ kind: "none" });
  const turn = useRef(0);

  /** Shows `next` unless another file, or closing, came in between. */
  const showIfCurrent = (mine: number, next: ImportStep) => {
    if (turn.current === mine) setStep(next);
  };

  return {
    step,
    async read(file: File): Promise<void> {
      if (backup === undefined) return;
      const mine = ++turn.current;
      setStep({ kind: "reading", file: file.name });
      const preview = await backup.preview(file);
      showIfCurrent(
        mine,
        preview.ok
          ? { kind: "preview", file: file.name, preview: preview.value }
          : { kind: "refused", file: file.name, problem: preview.error },
      );
    },
    async apply(file: string, preview: ImportPreview): Promise<void> {
      const mine = ++turn.current;
      setStep({ kind: "applying", file });
      const receipt = await preview.apply();
      if (receipt.ok) onDone();
      showIfCurrent(
        mine,
        receipt.ok
          ? { kind: "done", receipt: receipt.value }
          : { kind: "refused", file, problem: receipt.error },
      );
    },
    close(): void {
      turn.current += 1;
      setStep({ kind: "none" });
    },
  };
}
