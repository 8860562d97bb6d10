import type { Timestamp } from "#base/units.ts";
import type { DraftVersion } from "#storage/drafts.ts";
import type { History } from "./workbench-state.ts";

/** A text of the past: as it was judged, or as it was when another took its place. */
export interface HistoryEntry {
  readonly key: string;
  readonly at: Timestamp;
  /** what happened, one sentence */
  readonly what: string;
  readonly outcome: "passed" | "not passed" | "kept";
  readonly text: string;
  /** where the counted cost of an attempt went, as collapsed stacks */
  readonly stacks?: string;
}

const REASONS: Readonly<Record<DraftVersion["reason"], string>> = {
  reset: "Replaced by hand",
  "other-tab": "Replaced by a text from elsewhere",
  import: "Replaced by an import",
  run: "Kept before a run",
};

/** Attempts and kept versions, each text of these once, in one list, newest first. */
export function entriesOf({ attempts, versions }: History): readonly HistoryEntry[] {
  const judged = attempts.map((attempt): HistoryEntry => ({
    key: attempt.id,
    at: attempt.at,
    what: attempt.summary,
    outcome: attempt.passed ? "passed" : "not passed",
    text: attempt.source,
    ...(attempt.stacks !== undefined && { stacks: attempt.stacks }),
  }));
  // The same text may be kept more than once: when another tab took its place, and when that was answered.
  const texts = new Set<string>();
  const once = versions.filter(({ text }) => !texts.has(text) && texts.add(text));
  const kept = once.map((version, index): HistoryEntry => ({
    key: `version ${version.savedAt} ${index}`,
    at: version.savedAt,
    what: REASONS[version.reason],
    outcome: "kept",
    text: version.text,
  }));
  return [...judged, ...kept].sort((a, b) => b.at - a.at);
}
