import { useSyncExternalStore } from "react";
import type { SaveState } from "#storage/drafts.ts";
import type { SaveStatus } from "#storage/save-status.ts";
import styles from "./step-code.module.css";

interface KeysLineProps {
  /** id that the editor is described by */
  readonly id: string;
  readonly saving: SaveStatus | undefined;
}

const SAVED: SaveState = { kind: "saved" };
const WORDS = { saved: "Saved", saving: "Saving …", "not saved": "NOT saved" } as const;
const nothing = (): void => undefined;

/** The line under the editor: how the keyboard leaves it and runs, and whether what was typed is safe. */
export function KeysLine({ id, saving }: KeysLineProps) {
  const state = useSyncExternalStore(
    (listener) => saving?.subscribe(listener) ?? nothing,
    () => saving?.get() ?? SAVED,
    () => SAVED,
  );
  return (
    <div className={styles["keys"]}>
      <p id={id}>
        <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the editor. <kbd>Ctrl</kbd>/<kbd>⌘</kbd> <kbd>Enter</kbd>{" "}
        runs this step.
      </p>
      <p className={styles["saved"]} data-state={state.kind}>
        {WORDS[state.kind]}
      </p>
    </div>
  );
}
