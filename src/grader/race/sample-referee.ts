import type { Milliseconds } from "#base/units.ts";
import type { Job } from "../job.ts";
import { CAPS, type Ending, type SampleRequest, type WorkerMessage } from "../protocol.ts";
import { readEnvelope } from "../read-envelope.ts";
import { verdictOfLoss, type Following } from "../referee.ts";
import type { Stage, Verdict } from "../verdict.ts";
import { createWatchdog } from "../watchdog.ts";
import type { Sample } from "./conduct-race.ts";

/** Follows a timing worker to its sample, as a `Referee` follows one that judges. Times are the host's. */
export interface SampleReferee extends Following {
  /** Once it is there the host must end the worker. Never changes after that. */
  readonly sample: Sample | undefined;
}

export interface SampleRefereeOptions {
  readonly job: Pick<Job, "manifest" | "limits">;
  readonly request: SampleRequest;
  readonly nonce: string;
  readonly startedAt: Milliseconds;
}

/** Starts to follow a sample; call it when the job is posted to a timing worker that has said `ready`. */
export function createSampleReferee(options: SampleRefereeOptions): SampleReferee {
  const { job, request, nonce, startedAt } = options;
  const race: Stage = { kind: "race", name: job.manifest[request.test] ?? "" };
  const watchdog = createWatchdog(job.limits, startedAt);
  let stage: Stage = { kind: "loading" };
  let expected = 0;
  let perCall: Milliseconds | undefined;
  let isPassed = false;
  let sample: Sample | undefined;

  const end = (verdict: Verdict) => (sample = { kind: "ended", verdict });
  const distrust = () =>
    end({ word: "crashed", reason: "the worker broke off the protocol of the tests", during: race });

  const accept = (message: WorkerMessage, now: Milliseconds): void => {
    switch (message.kind) {
      case "stage":
        if (message.test === undefined) break;
        if (message.test !== request.test || stage.kind === "race") {
          distrust();
          break;
        }
        stage = race;
        watchdog.begin("test", now);
        break;
      case "sample":
        if (stage.kind !== "race" || perCall !== undefined || !isDuration(message.perCall)) distrust();
        else perCall = message.perCall;
        break;
      case "test-end":
        if (stage.kind !== "race" || message.test !== request.test || isPassed) distrust();
        else if (message.failure) sample = { kind: "failed", failure: message.failure };
        else isPassed = true;
        break;
      case "done":
        if (message.ending.kind === "finished" && isPassed && perCall !== undefined)
          sample = { kind: "taken", perCall };
        else end(verdictOf(message.ending, stage));
        break;
      default:
        distrust();
    }
  };

  return {
    receive(raw, now) {
      if (sample) return;
      const envelope = readEnvelope(raw);
      const fits = envelope.ok && envelope.value.nonce === nonce && envelope.value.sequence === expected;
      if (!fits || expected >= CAPS.messages) {
        distrust();
        return;
      }
      expected += 1;
      watchdog.look(now);
      accept(envelope.value.message, now);
    },
    tick(now) {
      if (!sample && watchdog.look(now)) end({ word: "timed out", after: watchdog.limit, during: race });
    },
    stop() {
      if (!sample) end({ word: "stopped", during: race });
    },
    lost(cause) {
      if (!sample) end(verdictOfLoss(cause, race));
    },
    get sample() {
      return sample;
    },
    nextTick: () => watchdog.nextLook(),
  };
}

const isDuration = (value: number) => Number.isFinite(value) && value > 0;

/** A worker that came to its end without a sample. */
function verdictOf(ending: Ending, stage: Stage): Verdict {
  switch (ending.kind) {
    case "crashed":
      return { word: "crashed", reason: ending.reason, during: stage };
    case "grader fault":
      return { word: "grader fault", reason: ending.reason };
    case "did not compile":
      return {
        word: "grader fault",
        reason: `the submission compiled when it was judged only: ${ending.message}`,
      };
    case "finished":
      return { word: "grader fault", reason: "a test that announced a race did not come to it again" };
  }
}
