/** What of an editor a hidden text area works on. */
export interface EditedText {
  text(): string;
  isAllSelected(): boolean;
  selectAll(): void;
  /** Puts `text`, as it stands, in the place of the selection. */
  insert(text: string): void;
}

/**
 * Makes Monaco honour what comes to its text area by other ways than the keyboard: assistive technology, dictation,
 * a browser's driver. Two things would go wrong without it. A selection of everything is undone as Monaco takes the
 * focus, so that new text would stand before the old instead of in its place. And lines that arrive at once are
 * treated as typed one by one, with indentation and closing brackets added to those that they bring along.
 * Returns the way to stop.
 */
export function followNativeInput(area: HTMLTextAreaElement, edited: EditedText): () => void {
  const listening = new AbortController();
  const { signal } = listening;

  function isAllSelected(): boolean {
    return (
      area.selectionStart === 0 && area.selectionEnd === area.value.length && area.value === edited.text()
    );
  }

  function followSelection(): void {
    if (area.value !== "" && isAllSelected() && !edited.isAllSelected()) edited.selectAll();
  }

  area.addEventListener(
    "focus",
    () => {
      // Read before Monaco's own listener writes the area anew, applied after it.
      if (area.value !== "" && isAllSelected()) queueMicrotask(() => edited.selectAll());
    },
    { capture: true, signal },
  );
  document.addEventListener(
    "selectionchange",
    () => {
      if (document.activeElement === area) followSelection();
    },
    { signal },
  );
  area.addEventListener(
    "beforeinput",
    (event) => {
      if (event.inputType !== "insertText" || event.isComposing || event.data?.includes("\n") !== true)
        return;
      event.preventDefault();
      edited.insert(event.data);
    },
    { capture: true, signal },
  );
  return () => listening.abort();
}
