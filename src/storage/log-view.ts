import type { StoredEvent } from "#progress/event.ts";
import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import type { Base } from "./load-base.ts";
import type { EventRow } from "./schema.ts";

/**
 * What this tab shows: what it has read of the disk, and over it the events that it knows of and has not read back.
 * An event leaves the overlay in the very step that brings its row into the base, so it always counts once.
 */
export interface LogView {
  /** undefined until the disk was read */
  base(): Base | undefined;
  /** Starts from what was read anew; `included` are the ids of the overlay that it has. */
  rest(base: Base, included: readonly string[]): void;
  /** What was read is void. */
  forget(): void;
  add(events: readonly StoredEvent[]): void;
  /** Takes rows that are on the disk now, and the seq of a snapshot written with them; known rows are passed over. */
  advance(rows: readonly EventRow[], snapshot?: number): void;
  /** events that the base doesn't have */
  overlay(): readonly StoredEvent[];
  /** the same object until something changes */
  state(): ProgressState;
}

export function createLogView(): LogView {
  let base: Base | undefined;
  let shown: ProgressState | undefined;
  const overlay = new Map<string, StoredEvent>();

  return {
    base: () => base,
    rest(next, included) {
      base = next;
      for (const id of included) overlay.delete(id);
      shown = undefined;
    },
    forget() {
      base = undefined;
      shown = undefined;
    },
    add(events) {
      for (const event of events) overlay.set(event.id, event);
      shown = undefined;
    },
    advance(rows, snapshot) {
      if (!base) return;
      const from = base.last;
      const fresh = rows.filter((row) => row.seq > from).map((row) => row.event);
      for (const event of fresh) overlay.delete(event.id);
      base = {
        ...base,
        state: reduce(base.state, fresh),
        last: Math.max(from, rows.at(-1)?.seq ?? from),
        snapshot: snapshot ?? base.snapshot,
      };
      shown = undefined;
    },
    overlay: () => [...overlay.values()],
    state: () => (shown ??= reduce(base?.state ?? EMPTY_STATE, overlay.values())),
  };
}
