/*
 * What the reader has chosen for this browser: not progress, so it stays out of the log and of backups.
 * One localStorage entry, which `app/early.js` reads before the first paint. Persisted names.
 */

const ENTRY = "hotpath.choices";
const CHANGED = "hp-choice";

export type ChoiceName = "theme" | "code" | "editor" | "keys" | "predictions" | "workbench-panes" | "heat";

/** The value chosen earlier; undefined where nothing was, and where storage is denied. */
export function readChoice(name: ChoiceName): string | undefined {
  return readAll()[name];
}

/** Keeps a choice, `undefined` to go back to the default, and tells every listener. Never throws. */
export function writeChoice(name: ChoiceName, value: string | undefined): void {
  // An undefined value is left out of the text.
  const text = JSON.stringify({ ...readAll(), [name]: value });
  try {
    localStorage.setItem(ENTRY, text);
    unsaved = undefined;
  } catch {
    // Denied or full: the choice holds until the page is left.
    unsaved = text;
  }
  dispatchEvent(new CustomEvent(CHANGED));
}

/** Calls back after any choice changes, in this tab or another. Returns the way to stop. */
export function onChoice(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === ENTRY) listener();
  };
  addEventListener(CHANGED, listener);
  addEventListener("storage", fromOtherTab);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener("storage", fromOtherTab);
  };
}

type Choices = Readonly<Partial<Record<ChoiceName, string>>>;

let unsaved: string | undefined;

function readAll(): Choices {
  try {
    const kept: unknown = JSON.parse(unsaved ?? localStorage.getItem(ENTRY) ?? "{}");
    return isChoices(kept) ? kept : {};
  } catch {
    return {};
  }
}

function isChoices(kept: unknown): kept is Choices {
  return (
    typeof kept === "object" &&
    kept !== null &&
    !Array.isArray(kept) &&
    Object.values(kept).every((value) => typeof value === "string")
  );
}
