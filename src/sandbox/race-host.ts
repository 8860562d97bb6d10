import { assert } from "#base/assert.ts";
import type { Milliseconds } from "#base/units.ts";
import type { Job } from "#grader/job.ts";
import type { SampleRequest } from "#grader/protocol.ts";
import type { Sample } from "#grader/race/conduct-race.ts";
import type { RaceHost } from "#grader/race/judge-races.ts";
import { createSampleReferee } from "#grader/race/sample-referee.ts";
import type { LostCause } from "#grader/referee.ts";
import { followWorker, jobMessage, type WaitingWorker } from "./follow-worker.ts";
import { whenSeen, whileSeen } from "./page-visibility.ts";
import type { RunWatch } from "./sandbox.ts";
import { unlessAborted } from "./unless-aborted.ts";

export interface RaceOptions extends Omit<WaitingWorker, "port"> {
  readonly job: Job;
  readonly watch: RunWatch;
  /** how long a worker may take until it waits for its job */
  readonly startWithin: Milliseconds;
  /** tells when the page is hidden: nothing is timed then */
  readonly document: Document;
}

/** Takes the samples of a run's races, each in a fresh worker of the frame that the run was judged in. */
export function createRaceHost(options: RaceOptions): RaceHost {
  const { watch, clock, signal, document } = options;
  return {
    now: clock,
    ...(watch.onStage && { onStage: watch.onStage }),
    async pause(duration) {
      await unlessAborted(new Promise((resolve) => setTimeout(resolve, duration)), signal);
    },
    async takeSample(test, side) {
      for (;;) {
        await whenSeen(document, signal);
        const { result, wasSeen } = await whileSeen(document, () => takeSample({ test, side }, options));
        if (result.kind !== "taken" || wasSeen) return result;
      }
    },
  };
}

async function takeSample(request: SampleRequest, options: RaceOptions): Promise<Sample> {
  const { job, cell, clock, signal, startWithin } = options;
  // Instrumented code would be timed with what counts it.
  const message = jobMessage({ ...job, counted: false }, request);
  const answer = await unlessAborted(cell.start(startWithin, "time"), signal);
  const referee = createSampleReferee({ job, request, nonce: message.nonce, startedAt: clock() });
  if (answer?.ok === true) {
    let began = false;
    const receive: typeof referee.receive = (raw, now) => {
      began = true;
      referee.receive(raw, now);
    };
    return followWorker<Sample>({
      ...options,
      port: answer.value,
      message,
      referee: { ...referee, receive },
      outcomeOf: () => referee.sample,
      onSilent(now) {
        referee.lost(began ? { kind: "silent" } : notStarted("its frame fell silent"), now);
        return undefined;
      },
    });
  }
  if (answer) referee.lost(notStarted(answer.error), clock());
  else referee.stop(clock());
  assert(referee.sample, "a sample that is stopped or lost says so");
  return referee.sample;
}

const notStarted = (reason: string): LostCause => ({
  kind: "not started",
  reason: `all tests passed, but the sandbox did not start again to compare speeds (${reason}). Run it once more`,
});
