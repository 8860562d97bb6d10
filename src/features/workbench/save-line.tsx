import { useSyncExternalStore } from "react";
import type { SaveState } from "#storage/drafts.ts";
import type { SaveStatus } from "#storage/save-status.ts";
import styles from "./save-line.module.css";

interface SaveLineProps {
  /** id that the editor is described by */
  readonly id: string;
  readonly saving: SaveStatus | undefined;
}

const SAVED: SaveState = { kind: "saved" };
const nothing = (): void => undefined;

/** The line under the editor: how the keyboard leaves it and runs, and whether what was typed is safe. */
export function SaveLine({ id, saving }: SaveLineProps) {
  const state = useSyncExternalStore(
    (listener) => saving?.subscribe(listener) ?? nothing,
    () => saving?.get() ?? SAVED,
    () => SAVED,
  );
  return (
    <div className={styles["line"]}>
      <p id={id}>
        <kbd>Esc</kbd>, then <kbd>Tab</kbd> leaves the editor. <kbd>Ctrl</kbd>/<kbd>⌘</kbd> <kbd>Enter</kbd>{" "}
        runs the tests.
      </p>
      <p className={styles["state"]} data-state={state.kind}>
        {saveText(state)}
      </p>
    </div>
  );
}

function saveText(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return "Saved";
    case "saving":
      return "Saving …";
    case "not saved":
      return `NOT saved: ${state.why}`;
  }
}
