import type { Migration } from "./migration.ts";

/** The log with its header, and one draft an exercise. */
export const createLogAndDrafts: Migration = (db) => {
  const events = db.createObjectStore("events", { keyPath: "seq" });
  events.createIndex("id", "event.id", { unique: true });
  events.createIndex("exercise", "event.exercise");
  db.createObjectStore("meta");
  db.createObjectStore("drafts", { keyPath: "exercise" });
};
