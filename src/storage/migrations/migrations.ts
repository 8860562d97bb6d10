import { createLogAndDrafts } from "./1-log-and-drafts.ts";
import { keepVersionsAndRuns } from "./2-versions-and-runs.ts";
import type { AnyDatabase, Migration, UpgradeTransaction } from "./migration.ts";

/** Index n brings version n to n + 1. Append only: what has shipped is never changed. */
const MIGRATIONS: readonly Migration[] = [createLogAndDrafts, keepVersionsAndRuns];

/** Runs every migration from `oldVersion` on, in the one transaction of the upgrade: all or nothing. */
export async function migrate(db: AnyDatabase, oldVersion: number, tx: UpgradeTransaction): Promise<void> {
  for (const migration of MIGRATIONS.slice(oldVersion)) await migration(db, tx);
}
