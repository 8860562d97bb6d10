import { ok } from "#base/result.ts";
import type { EventId, ExerciseId } from "#base/ids.ts";
import type { Catalog, Exercise } from "#course/catalog.ts";
import type { AttemptEvent } from "#progress/event.ts";
import { EMPTY_STATE, type ProgressState } from "#progress/state.ts";
import type { ImportPreview } from "#storage/backup.ts";
import type { DashboardServices } from "../dashboard-props.ts";

const exercise: Exercise = {
  id: "cache/one" as ExerciseId,
  family: "cache",
  lesson: "first-cache" as Exercise["lesson"],
  title: "A cache that keeps its promises",
  summary: "",
  level: "fundamentals",
  minutes: 30,
  concepts: [],
  limits: { test: 2000, load: 2000 },
  tests: [],
};
export const catalog: Catalog = { levels: [], lessons: [], exercises: [exercise] };

export const attempt = (number: number, passed: boolean): AttemptEvent => ({
  id: `id-${number}` as EventId,
  at: number * 60_000,
  v: 1,
  kind: "attempt-graded",
  exercise: exercise.id,
  verdict: passed ? "passed" : "failed",
  summary: passed ? "Passed: 7 of 7 tests" : "Failed: 4 of 7 tests",
  passed,
  testsPassed: passed ? 7 : 4,
  testsTotal: 7,
  source: `const version = ${number};\n`,
  spent: 60_000,
  figures: [],
});

export const begun: ProgressState = {
  ...EMPTY_STATE,
  events: 2,
  exercises: {
    [exercise.id]: {
      attempts: 2,
      passedAt: 120_000,
      lastAt: 120_000,
      spent: 120_000,
      bestTests: { passed: 7, total: 7 },
    },
  },
};

export const preview: ImportPreview = {
  summary: "142 new entries, 3 drafts differ, nothing is removed.",
  newEvents: 142,
  knownEvents: 1,
  conflicts: 0,
  repairs: 0,
  unknownEvents: 2,
  futureEvents: 0,
  newDrafts: 0,
  differingDrafts: [exercise.id],
  apply: () => Promise.resolve(ok({ addedEvents: 142, summary: "142 entries were added.", stored: true })),
};

export function servicesWith(changes: Partial<DashboardServices> = {}): DashboardServices {
  return {
    log: {
      state: () => Promise.resolve(begun),
      attempts: () => Promise.resolve([attempt(1, false), attempt(2, true)]),
      subscribe: () => () => undefined,
    },
    backup: {
      due: () => Promise.resolve({ due: false, newEvents: 0, lastExportAt: undefined }),
      export: () =>
        Promise.resolve({
          name: "hotpath-backup.jsonl",
          blob: new Blob(["{}"]),
          events: 2,
          drafts: 0,
          leftOut: 1,
          delivered: () => Promise.resolve(),
        }),
      preview: () => Promise.resolve(ok(preview)),
      undoable: () => Promise.resolve(undefined),
      undo: () => Promise.resolve(ok(142)),
    },
    persistence: {
      read: () => Promise.resolve({ persistent: false, used: 2_000_000, quota: 10_000_000_000 }),
      ask: () => Promise.resolve("refused"),
    },
    integrity: {
      loss: () => undefined,
      subscribe: () => () => undefined,
      check: () => Promise.resolve(undefined),
      dismiss: () => Promise.resolve(),
    },
    saveFile: () => Promise.resolve(true),
    ...changes,
  };
}
