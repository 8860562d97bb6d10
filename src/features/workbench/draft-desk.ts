import type { ExerciseId } from "#base/ids.ts";
import type { DraftSaver } from "#storage/draft-saver.ts";
import type { WatchedDrafts } from "#storage/drafts.ts";
import type { Store } from "./store.ts";
import type { Undo } from "./workbench-state.ts";

/** The text in the editor, as far as drafts touch it. */
export interface EditorText {
  text(): string;
  replace(text: string): void;
}

/** Brings the draft into the editor and keeps it. Whatever text it replaces is kept as a version first. */
export interface DraftDesk {
  /** Call once, with the editor that holds the starter or what was typed into it so far. */
  open(editor: EditorText): Promise<void>;
  edited(): void;
  /** Saves durably what is in the editor. */
  flush(): Promise<void>;
  /** Puts another text into the editor; the present one can be brought back. */
  replace(text: string, after: Undo["after"]): Promise<void>;
  undo(): Promise<void>;
  settleConflict(keep: "editor" | "other"): Promise<void>;
  close(): void;
}

interface DraftDeskParts {
  readonly exercise: ExerciseId;
  readonly starter: string;
  readonly drafts: WatchedDrafts;
  readonly saver: DraftSaver;
  readonly store: Store;
}

export function createDraftDesk({ exercise, starter, drafts, saver, store }: DraftDeskParts): DraftDesk {
  let editor: EditorText | undefined;
  /** before the stored draft is known, nothing may be saved over it */
  let isOpen = false;
  let stopWatching = (): void => undefined;

  const desk: DraftDesk = {
    async open(opened) {
      editor = opened;
      const draft = await drafts.load(exercise);
      const typed = opened.text();
      if (draft && draft.text !== typed) {
        if (typed === starter) opened.replace(draft.text);
        else await keepBoth(draft.text, draft.savedAt);
      }
      isOpen = true;
      // Someone may have typed while the draft was on its way.
      if (opened.text() !== (draft?.text ?? starter)) saver.edit(opened.text());
      stopWatching = drafts.watch(exercise, ({ text, savedAt }) => {
        if (text === opened.text()) store.dispatch({ kind: "conflict-settled" });
        else store.dispatch({ kind: "conflict-met", conflict: { from: "other-tab", text, savedAt } });
      });
    },
    edited() {
      store.dispatch({ kind: "edited" });
      if (isOpen && editor) saver.edit(editor.text());
    },
    async flush() {
      if (isOpen) await saver.flush({ durable: true });
    },
    async replace(text, after) {
      if (!editor) return;
      const before = editor.text();
      if (before === text) return;
      put(text, { text: before, after });
      await drafts.keepVersion(exercise, before, "reset");
    },
    async undo() {
      const { undo } = store.get();
      if (!undo || !editor) return;
      const present = editor.text();
      put(undo.text, undefined);
      if (present !== starter) await drafts.keepVersion(exercise, present, "reset");
    },
    async settleConflict(keep) {
      const { conflict } = store.get();
      if (!conflict || !editor) return;
      const mine = editor.text();
      store.dispatch({ kind: "conflict-settled" });
      if (keep === "other") put(conflict.text, undefined);
      else saver.edit(mine);
      await drafts.keepVersion(exercise, keep === "other" ? mine : conflict.text, "other-tab");
    },
    close() {
      stopWatching();
      saver.dispose();
    },
  };
  return desk;

  function put(text: string, undo: Undo | undefined): void {
    editor?.replace(text);
    saver.edit(text);
    store.dispatch({ kind: "text-replaced", undo });
  }

  async function keepBoth(text: string, savedAt: number): Promise<void> {
    // Before anything is saved over it.
    await drafts.keepVersion(exercise, text, "other-tab");
    store.dispatch({ kind: "conflict-met", conflict: { from: "before", text, savedAt } });
  }
}
