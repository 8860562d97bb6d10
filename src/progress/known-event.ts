import type { ProgressEvent, ProgressFact, StoredEvent } from "./event.ts";

/** The version of each kind's shape that this build reads and writes. */
const CURRENT: Readonly<Record<ProgressFact["kind"], number>> = {
  "lesson-opened": 1,
  "lesson-finished": 1,
  "check-answered": 1,
  "attempt-graded": 1,
  "quick-start-step-done": 1,
  "hint-opened": 1,
  "solution-opened": 1,
  "prediction-made": 1,
};

/** Rewrites an event of version `v` as version `v + 1` of its kind; id and time stay as they are. */
export type Upcast = (event: StoredEvent) => StoredEvent;

/** By kind, then by the version an upcast starts from. */
export type Upcasts = Readonly<Record<string, Readonly<Record<number, Upcast>>>>;

/** Steps from older shapes. Stored events are never rewritten: they are lifted each time they are read. */
const UPCASTS: Upcasts = {};

/**
 * The event in this build's shape, or undefined where this build doesn't understand it: an unknown kind, a newer
 * version, or an older one with no step up.
 */
export function asKnown(
  event: StoredEvent,
  current: Readonly<Record<string, number>> = CURRENT,
  upcasts: Upcasts = UPCASTS,
): ProgressEvent | undefined {
  if (!Object.hasOwn(current, event.kind)) return undefined;
  const target = current[event.kind] ?? 0;
  let lifted = event;
  while (lifted.v < target) {
    const step = upcasts[event.kind]?.[lifted.v];
    if (!step) return undefined;
    lifted = step(lifted);
  }
  // Parse boundary: events are checked when they enter the log, by the compiler (append) or by schema (import).
  return lifted.v === target ? (lifted as ProgressEvent) : undefined;
}
