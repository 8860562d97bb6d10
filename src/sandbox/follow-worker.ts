import type { Milliseconds } from "#base/units.ts";
import type { Job } from "#grader/job.ts";
import type { JobMessage, SampleRequest } from "#grader/protocol.ts";
import type { Following } from "#grader/referee.ts";
import type { Cell } from "./cell.ts";
import { keepTicking } from "./keep-ticking.ts";

/** A worker that waits for its job, and what is needed to follow it. */
export interface WaitingWorker {
  readonly cell: Cell;
  /** of a worker in `cell` that has said it is ready */
  readonly port: MessagePort;
  readonly clock: () => Milliseconds;
  /** aborted by "Stop" */
  readonly signal: AbortSignal;
}

export interface FollowOptions<Outcome> extends WaitingWorker {
  readonly message: JobMessage;
  readonly referee: Following;
  readonly outcomeOf: () => Outcome | undefined;
  /** the frame has fallen silent: tells the referee, or gives an outcome of its own */
  readonly onSilent: (now: Milliseconds) => Outcome | undefined;
}

/** Hands the worker its job and follows it to its outcome. */
export function followWorker<Outcome>(options: FollowOptions<Outcome>): Promise<Outcome> {
  const { cell, port, clock, signal, message, referee, outcomeOf, onSilent } = options;
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      stopTicking();
      signal.removeEventListener("abort", stop);
      port.onmessage = null; // what still comes of this run is too late
      port.close();
      resolve(outcome);
    };
    const settleOn = (outcome: Outcome | undefined) => {
      if (outcome !== undefined) settle(outcome);
    };
    const step = (take: (now: Milliseconds) => void) => {
      take(clock());
      settleOn(outcomeOf());
    };
    const stop = () => step((now) => referee.stop(now));
    const isOver = () => outcomeOf() !== undefined;
    const stopTicking = keepTicking(referee, isOver, clock, () => step((now) => referee.tick(now)));
    signal.addEventListener("abort", stop);
    port.onmessage = ({ data: raw }) => step((now) => referee.receive(raw, now));
    cell.watch(() => settleOn(onSilent(clock()) ?? outcomeOf()));
    if (signal.aborted) stop();
    else port.postMessage(message);
  });
}

/** The message that hands over a job, with a nonce of its own. */
export function jobMessage(job: Job, sample?: SampleRequest): JobMessage {
  return { kind: "job", nonce: createNonce(), job, ...(sample && { sample }) };
}

/** `randomUUID` is there in secure contexts only; a course served over plain http must work too. */
function createNonce(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join("-");
}
