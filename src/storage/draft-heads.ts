import type { ExerciseId } from "#base/ids.ts";
import type { DraftRow } from "./schema.ts";

/**
 * Each tab writes its drafts into rows of its own, so a save reads nothing and covers nobody's text. A row tells
 * which one its tab had seen before; a row that another has seen is its past. The others are heads: one, or several
 * where tabs wrote side by side. Clocks only decide between heads: the latest first.
 */
export function headsOf(rows: readonly DraftRow[]): readonly DraftRow[] {
  const seen = new Set(rows.flatMap((row) => row.seen ?? []));
  const heads = rows.filter((row) => !seen.has(row.stamp));
  return heads.sort((a, b) => b.savedAt - a.savedAt || (a.stamp < b.stamp ? 1 : -1));
}

/** The rows of each exercise. */
export function byExercise(rows: readonly DraftRow[]): ReadonlyMap<ExerciseId, readonly DraftRow[]> {
  const groups = new Map<ExerciseId, DraftRow[]>();
  for (const row of rows) groups.set(row.exercise, [...(groups.get(row.exercise) ?? []), row]);
  return groups;
}

/** What is stored, with what this tab hasn't stored yet in place of its older rows. */
export function withUnsaved(stored: readonly DraftRow[], unsaved: readonly DraftRow[]): readonly DraftRow[] {
  const key = (row: DraftRow) => JSON.stringify([row.exercise, row.writer]);
  return [...new Map([...stored, ...unsaved].map((row) => [key(row), row])).values()];
}
