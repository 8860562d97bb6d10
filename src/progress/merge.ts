import type { StoredEvent } from "./event.ts";
import { sameContent } from "./same-content.ts";

/** Two events that claim one id and differ. The first is kept; the other is counted and shown, never swallowed. */
export interface Conflict {
  readonly kept: StoredEvent;
  readonly refused: StoredEvent;
}

/** A union by id under way: what came in, met with what is there. */
export interface Merge {
  /** Compares one event that is already in the log. */
  meet(existing: StoredEvent): void;
  /** What came in and isn't there, in the order it came. Valid once every existing event has been met. */
  added(): readonly StoredEvent[];
  /** how many that came in were there already, or came twice, with the same content */
  same(): number;
  conflicts(): readonly Conflict[];
}

/** Starts to merge `incoming` into a log that is met event by event, so that it never stands in memory whole. */
export function createMerge(incoming: Iterable<StoredEvent>): Merge {
  const waiting = new Map<string, StoredEvent>();
  const conflicts: Conflict[] = [];
  let same = 0;

  const compare = (kept: StoredEvent, other: StoredEvent): void => {
    if (sameContent(kept, other)) same += 1;
    else conflicts.push({ kept, refused: other });
  };

  for (const event of incoming) {
    const first = waiting.get(event.id);
    if (first) compare(first, event);
    else waiting.set(event.id, event);
  }

  return {
    meet(existing) {
      const event = waiting.get(existing.id);
      if (!event) return;
      waiting.delete(existing.id);
      compare(existing, event);
    },
    added: () => [...waiting.values()],
    same: () => same,
    conflicts: () => conflicts,
  };
}

/** The union of two logs: `ours` first, then what only `theirs` has. */
export function mergeLogs(
  ours: readonly StoredEvent[],
  theirs: readonly StoredEvent[],
): { readonly events: readonly StoredEvent[]; readonly conflicts: readonly Conflict[] } {
  const own = createMerge(ours);
  const merge = createMerge(theirs);
  for (const event of own.added()) merge.meet(event);
  return {
    events: [...own.added(), ...merge.added()],
    conflicts: [...own.conflicts(), ...merge.conflicts()],
  };
}
