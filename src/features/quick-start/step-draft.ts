import type { ExerciseId } from "#base/ids.ts";
import type { Offer } from "./step-state.ts";
import type { StepProps, StepServices } from "./step-props.ts";

/** The text in the editor. */
export interface StepText {
  text(): string;
  replace(text: string): void;
}

/** Brings a step's draft into the editor and keeps it. Whatever text it replaces is kept as a version. */
export interface StepDraft {
  /** Call once, with the editor that holds the starter or what was typed into it so far. */
  open(editor: StepText): Promise<void>;
  edited(): void;
  /** Saves durably what is in the editor. */
  flush(): Promise<void>;
  reset(): Promise<void>;
  /** Puts the offered text into the editor and offers the one that was there. */
  take(offer: Offer): Promise<void>;
  /** Stays with what is in the editor; the offered text becomes a version. */
  decline(offer: Offer): Promise<void>;
  close(): void;
}

interface StepDraftParts extends Pick<StepProps, "id" | "starter"> {
  readonly services: Pick<StepServices, "drafts" | "draftSaver">;
  readonly onOffer: (offer: Offer | undefined) => void;
}

export function createStepDraft({ id, starter, services, onOffer }: StepDraftParts): StepDraft {
  const { drafts } = services;
  // Drafts are kept by exercise. A step is none, and no exercise has a family of this name.
  const draftId = `quick-start/${id}` as ExerciseId;
  const saver = services.draftSaver(draftId);
  let editor: StepText | undefined;
  /** before the stored draft is known, nothing may be saved over it */
  let isOpen = false;
  let stopWatching = (): void => undefined;

  function put(text: string, offer: Offer): void {
    editor?.replace(text);
    saver.edit(text);
    onOffer(offer);
  }

  return {
    async open(opened) {
      editor = opened;
      const draft = await drafts.load(draftId);
      const typed = opened.text();
      if (draft && draft.text !== typed) {
        if (typed === starter) {
          opened.replace(draft.text);
        } else {
          // Before anything is saved over it.
          await drafts.keepVersion(draftId, draft.text, "other-tab");
          onOffer({ kind: "early", text: draft.text });
        }
      }
      isOpen = true;
      // Someone may have typed while the draft was on its way.
      if (opened.text() !== (draft?.text ?? starter)) saver.edit(opened.text());
      stopWatching = drafts.watch(draftId, ({ text }) =>
        onOffer(text === opened.text() ? undefined : { kind: "other-tab", text }),
      );
    },
    edited() {
      if (isOpen && editor) saver.edit(editor.text());
    },
    async flush() {
      if (isOpen) await saver.flush({ durable: true });
    },
    async reset() {
      const before = editor?.text();
      if (before === undefined || before === starter) return;
      put(starter, { kind: "reset", text: before });
      await drafts.keepVersion(draftId, before, "reset");
    },
    async take({ kind, text }) {
      const before = editor?.text();
      if (before === undefined) return;
      put(text, { kind: "replaced", text: before });
      await drafts.keepVersion(draftId, before, kind === "other-tab" ? "other-tab" : "reset");
    },
    async decline({ kind, text }) {
      onOffer(undefined);
      if (kind !== "other-tab" || !editor) return;
      await drafts.keepVersion(draftId, text, "other-tab");
      await drafts.save(draftId, editor.text());
    },
    close() {
      stopWatching();
      saver.dispose();
    },
  };
}
