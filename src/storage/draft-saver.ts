import type { ExerciseId } from "#base/ids.ts";
import type { Milliseconds } from "#base/units.ts";
import type { DraftStore } from "./drafts.ts";
import type { SaveStatusWriter } from "./save-status.ts";

/** Saves one exercise's draft while the learner types: at most 300 ms after an edit, and when the page is hidden. */
export interface DraftSaver {
  /** Takes the whole text as it is now. */
  edit(text: string): void;
  /** Saves what waits, now; durably before a run. Resolves once committed, or kept in memory (see `SaveState`). */
  flush(options?: { durable?: boolean }): Promise<void>;
  /** Saves what waits and stops. */
  dispose(): void;
}

export interface DraftSaverOptions {
  readonly exercise: ExerciseId;
  readonly drafts: DraftStore;
  readonly status: SaveStatusWriter;
  readonly delay?: Milliseconds;
}

export function createDraftSaver({ exercise, drafts, status, delay = 300 }: DraftSaverOptions): DraftSaver {
  const name = `saver:${exercise}`;
  let waiting: string | undefined;
  let saved: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(durable: boolean): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    // A durable save of a text that is already saved takes the relaxed one before it to the disk.
    const text = waiting ?? (durable ? saved : undefined);
    if (text === undefined) return Promise.resolve();
    waiting = undefined;
    saved = text;
    const done = drafts.save(exercise, text, { durable });
    // Only now, since the store reports itself busy: "saved" must not flash up in between.
    status.report(name, { kind: "idle" });
    return done;
  }

  return {
    edit(text) {
      if (text === (waiting ?? saved)) return;
      waiting = text;
      status.report(name, { kind: "busy" });
      // Not begun anew by the next edit: who types without a pause must be saved too.
      timer ??= setTimeout(() => void save(false), delay);
    },
    flush: ({ durable = false } = {}) => save(durable),
    dispose: () => void save(false),
  };
}
