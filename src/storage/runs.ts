import type { ExerciseId } from "#base/ids.ts";
import type { Milliseconds, Timestamp } from "#base/units.ts";
import type { Connection } from "./connection.ts";
import type { Database, RunRow } from "./schema.ts";
import type { TabLife } from "./tab-life.ts";
import { transact, writeAtOnce } from "./transact.ts";

/** Notes of runs under way, so that one which took the page down is spoken of on the next visit. */
export interface RunNotes {
  /** Notes, durably, that a run begins. Resolves once it may start. Never rejects. */
  begin(exercise: ExerciseId): Promise<void>;
  /** The run got its verdict, whatever it is. Never rejects. */
  end(exercise: ExerciseId): Promise<void>;
  /** When the run began that never ended, if there is one; runs of pages that are still open don't count. */
  unfinished(exercise: ExerciseId): Promise<Timestamp | undefined>;
  /** Forgets the runs of the exercise that never ended, once the learner has been told. */
  dismiss(exercise: ExerciseId): Promise<void>;
}

export interface RunNotesOptions {
  readonly connection: Connection;
  readonly tab: TabLife;
  readonly now: () => Timestamp;
}

/** A run doesn't wait for its note longer than this. */
const PATIENCE: Milliseconds = 300;

/** Where the browser can't tell which pages are open, a run older than this is one that never ended. */
const LONGEST_RUN: Milliseconds = 120_000;

export function createRunNotes({ connection, tab, now }: RunNotesOptions): RunNotes {
  async function quietly<T>(fallback: T, work: (db: Database) => Promise<T>): Promise<T> {
    const access = await connection.access();
    if (access.kind !== "open") return fallback;
    return work(access.db).catch(() => fallback);
  }

  async function dead(db: Database, exercise: ExerciseId): Promise<readonly RunRow[]> {
    const rows = await db.getAll("runs", IDBKeyRange.bound([exercise], [exercise, []]));
    const others = rows.filter((row) => row.tab !== tab.id);
    const alive = await tab.alive(others.map((row) => row.tab));
    return others.filter((row) => (alive ? !alive.has(row.tab) : now() - row.startedAt > LONGEST_RUN));
  }

  return {
    begin(exercise) {
      tab.show();
      const note = { exercise, tab: tab.id, startedAt: now() };
      const noted = quietly(undefined, (db) =>
        writeAtOnce(db, "runs", "strict", (tx) => tx.objectStore("runs").put(note)),
      );
      return Promise.race([noted, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]);
    },
    end: (exercise) =>
      quietly(undefined, (db) =>
        writeAtOnce(db, "runs", "relaxed", (tx) => tx.objectStore("runs").delete([exercise, tab.id])),
      ),
    unfinished: (exercise) =>
      quietly(undefined, async (db) => {
        const rows = await dead(db, exercise);
        return rows.length > 0 ? Math.max(...rows.map((row) => row.startedAt)) : undefined;
      }),
    dismiss: (exercise) =>
      quietly(undefined, async (db) => {
        const rows = await dead(db, exercise);
        await transact(db, ["runs"], "relaxed", async (tx) => {
          await Promise.all(rows.map((row) => tx.objectStore("runs").delete([exercise, row.tab])));
        });
      }),
  };
}
