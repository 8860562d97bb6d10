import type { Migration } from "./migration.ts";

/**
 * Versions of drafts, notes of runs, unknown lines of backups. Each tab gets a row of its own for its draft: those of
 * version 1 count as written by a tab that is gone.
 */
export const keepVersionsAndRuns: Migration = async (db, tx) => {
  db.createObjectStore("versions", { autoIncrement: true }).createIndex("exercise", "exercise");
  db.createObjectStore("runs", { keyPath: ["exercise", "tab"] });
  db.createObjectStore("kept", { keyPath: "id" });

  // Clone boundary: rows as migration 1 made them.
  const old = (await tx.objectStore("drafts").getAll()) as { exercise: string; savedAt: number }[];
  db.deleteObjectStore("drafts");
  const drafts = db.createObjectStore("drafts", { keyPath: ["exercise", "writer"] });
  for (const draft of old) {
    await drafts.add({ ...draft, writer: "", stamp: `1:${draft.exercise}:${draft.savedAt}` });
  }
};
