import type { ReactNode } from "react";
import styles from "./shortcuts.module.css";
import shell from "./page-shell.module.css";

interface Shortcut {
  readonly keys: ReactNode;
  readonly does: string;
}

const GROUPS: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    title: "Everywhere",
    shortcuts: [
      { keys: <kbd>?</kbd>, does: "Show this list" },
      { keys: <kbd>Esc</kbd>, does: "Close a dialog" },
    ],
  },
  {
    title: "In an exercise",
    shortcuts: [
      {
        keys: (
          <>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> or <kbd>⌘</kbd> <kbd>Enter</kbd>
          </>
        ),
        does: "Run the tests",
      },
      {
        keys: (
          <>
            <kbd>Esc</kbd>, then <kbd>Tab</kbd>
          </>
        ),
        does: "Leave the editor",
      },
    ],
  },
  {
    title: "In tabs",
    shortcuts: [
      {
        keys: (
          <>
            <kbd>←</kbd> <kbd>→</kbd>
          </>
        ),
        does: "The tab before or after",
      },
      {
        keys: (
          <>
            <kbd>Home</kbd> <kbd>End</kbd>
          </>
        ),
        does: "The first or the last tab",
      },
    ],
  },
];

/** The list of shortcuts in a native dialog, opened by its button or by `?`. */
export function Shortcuts() {
  return (
    <hp-shortcuts className="with-script">
      <button type="button" className={shell["tool"]} aria-label="Keyboard shortcuts" aria-haspopup="dialog">
        <span aria-hidden="true">?</span>
      </button>
      <dialog className={styles["dialog"]} aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">Keyboard shortcuts</h2>
        {GROUPS.map(({ title, shortcuts }) => (
          <section key={title}>
            <h3 className="label">{title}</h3>
            <dl className={styles["list"]}>
              {shortcuts.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{keys}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className={styles["note"]}>
          Shortcuts of one key can be turned off in the <a href="/settings#keys">settings</a>.
        </p>
        <form method="dialog">
          <button className={styles["close"]}>Close</button>
        </form>
      </dialog>
    </hp-shortcuts>
  );
}
