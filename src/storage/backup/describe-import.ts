import { asKnown } from "#progress/known-event.ts";
import type { StoredEvent } from "#progress/event.ts";
import type { ImportPlan } from "./plan-import.ts";

/**
 * What the learner is asked to agree to: "142 new entries (120 attempts, 22 checks), …, nothing is removed."
 * @param ahead how many of the new events are dated more than a day ahead
 */
export function describePlan(plan: ImportPlan, ahead: number): string {
  const { events, repairs, known, conflicts, newDrafts, differing, versions } = plan;
  const parts = [
    events.length > 0
      ? `${count(events.length, "new entry", "new entries")} (${kindsOf(events)})`
      : "no new entries",
    ahead > 0 ? `${count(ahead, "is", "are")} dated in the future` : "",
    known > 0 ? `${count(known, "is", "are")} here already` : "",
    repairs.length > 0 ? `${count(repairs.length, "damaged entry is", "damaged entries are")} mended` : "",
    conflicts > 0
      ? `${count(conflicts, "entry differs from the one", "entries differ from those")} here under the same id, and yours is kept`
      : "",
    newDrafts.length > 0 ? count(newDrafts.length, "new draft", "new drafts") : "",
    differing.length > 0
      ? `${count(differing.length, "draft differs", "drafts differ")} (the later one becomes the draft, the other is kept in its history)`
      : "",
    versions.length > 0
      ? count(versions.length, "earlier version of drafts", "earlier versions of drafts")
      : "",
    "nothing is removed",
  ];
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}

function kindsOf(events: readonly StoredEvent[]): string {
  const counts = new Map<string, number>();
  for (const event of events) {
    const kind = asKnown(event)?.kind ?? "unknown";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, n]) => count(n, ...NOUNS[kind as keyof typeof NOUNS])).join(", ");
}

const NOUNS = {
  "attempt-graded": ["attempt", "attempts"],
  "check-answered": ["check", "checks"],
  "lesson-opened": ["lesson opened", "lessons opened"],
  "lesson-finished": ["lesson finished", "lessons finished"],
  "quick-start-step-done": ["quick-start step", "quick-start steps"],
  "hint-opened": ["hint", "hints"],
  "solution-opened": ["solution opened", "solutions opened"],
  "prediction-made": ["prediction", "predictions"],
  unknown: ["of a newer Hotpath", "of a newer Hotpath"],
} satisfies Record<string, [string, string]>;

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}
