import type { ExerciseId } from "#base/ids.ts";
import type { Milliseconds } from "#base/units.ts";
import type { Prediction } from "#course/prediction.ts";
import type { Job } from "#grader/job.ts";
import type { EventLog } from "#progress/event-log.ts";
import type { Sandbox } from "#sandbox/sandbox.ts";
import type { RunNotes } from "#storage/runs.ts";
import { attemptFact } from "./attempt-fact.ts";
import { openPredictions } from "./predictions/predicting.ts";
import { predictionFacts, scoreRun } from "./predictions/score-run.ts";
import type { Store } from "./store.ts";
import type { TimeInUse } from "./time-in-use.ts";

/** More than this is refused before a run: no exercise needs it. */
export const MOST_BYTES = 256 * 1024;

/** A storage that doesn't answer must not keep anyone from running their code. */
const MOST_PATIENCE: Milliseconds = 2_000;

/** Judges what is in the editor. */
export interface RunDesk {
  /** Runs the suite; a run under way is ended and its result dropped. */
  run(source: string): Promise<void>;
  stop(): void;
}

interface RunDeskParts {
  readonly exercise: ExerciseId;
  readonly job: Omit<Job, "submission">;
  readonly predictions: readonly Prediction[];
  readonly sandbox: Sandbox;
  readonly log: EventLog;
  readonly runs: RunNotes;
  readonly time: TimeInUse;
  readonly store: Store;
  /** saves the draft durably; the run waits for it */
  readonly saveDraft: () => Promise<void>;
}

export function createRunDesk(parts: RunDeskParts): RunDesk {
  const { exercise, job, predictions, sandbox, log, runs, time, store, saveDraft } = parts;
  /** the number of the latest run: what belongs to an earlier one is late and dropped */
  let latest = 0;
  /** the number of the run that is to be stopped: one may be while its draft is still being saved */
  let stopped = 0;

  return {
    async run(source) {
      const bytes = new TextEncoder().encode(source).length;
      if (bytes > MOST_BYTES) {
        store.dispatch({ kind: "run-refused", bytes });
        return;
      }
      latest += 1;
      const own = latest;
      const isLate = () => own !== latest;
      const { predicting, progress } = store.get();
      const asked = openPredictions(predictions, predicting, progress);
      store.dispatch({ kind: "run-started" });
      // Should the run take the page down, the text and the note of the run are on disk.
      await orAfter(MOST_PATIENCE, Promise.all([saveDraft(), runs.begin(exercise)]));
      if (isLate()) return;
      const judging = sandbox.run(
        { ...job, submission: source },
        {
          onStage: (stage) => isLate() || store.dispatch({ kind: "stage-entered", stage }),
          onTest: (result) => isLate() || store.dispatch({ kind: "test-ended", result }),
        },
      );
      if (stopped === own) sandbox.stop();
      const report = await judging;
      if (isLate()) return;
      const fact = attemptFact({ exercise, source, spent: time.take(), report });
      const scored = scoreRun(asked, predicting.answers, fact ? report.evidence : []);
      store.dispatch({ kind: "run-judged", report, ...scored });
      void runs.end(exercise);
      if (!fact) return;
      const predicted = predictionFacts(exercise, progress?.attempts ?? 0, scored.outcomes);
      await Promise.all([fact, ...predicted].map((each) => log.append(each)));
    },
    stop() {
      stopped = latest;
      sandbox.stop();
    },
  };
}

function orAfter(patience: Milliseconds, work: Promise<unknown>): Promise<unknown> {
  return Promise.race([work, new Promise((resolve) => setTimeout(resolve, patience))]);
}
