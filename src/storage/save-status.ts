import type { SaveState } from "./drafts.ts";
import { createListeners } from "./listeners.ts";

/** What the screen says about storage. The shape suits `useSyncExternalStore`. */
export interface SaveStatus {
  /** The same object until it changes. */
  get(): SaveState;
  /** Calls back after each change. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/** One writer's part of the status: the log, a draft, a saver that waits. */
export type WriterState = { readonly kind: "idle" } | { readonly kind: "busy" } | FailedState;
interface FailedState {
  readonly kind: "failed";
  readonly why: string;
}

/** The status with the side that only writers see. */
export interface SaveStatusWriter extends SaveStatus {
  report(writer: string, state: WriterState): void;
}

const SAVED: SaveState = { kind: "saved" };
const SAVING: SaveState = { kind: "saving" };

/**
 * Sums the writers up: "not saved" while any has failed, else "saving" while any is busy, else "saved". So "saved"
 * is only ever said when every writer's transaction has completed.
 */
export function createSaveStatus(): SaveStatusWriter {
  const writers = new Map<string, WriterState>();
  const changes = createListeners();
  let shown: SaveState = SAVED;

  return {
    get: () => shown,
    subscribe: changes.subscribe,
    report(writer, state) {
      if (state.kind === "idle") writers.delete(writer);
      else writers.set(writer, state);
      const next = sumUp(writers.values());
      if (isSame(next, shown)) return;
      shown = next;
      changes.call();
    },
  };
}

function sumUp(writers: Iterable<WriterState>): SaveState {
  const states = [...writers];
  const failed = states.find((state): state is FailedState => state.kind === "failed");
  if (failed) return { kind: "not saved", why: failed.why, canExport: true };
  return states.length > 0 ? SAVING : SAVED;
}

function isSame(a: SaveState, b: SaveState): boolean {
  return a.kind === b.kind && (a.kind !== "not saved" || b.kind !== "not saved" || a.why === b.why);
}
