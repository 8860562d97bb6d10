import { assert } from "#base/assert.ts";
import type { JobMessage, WorkerMessage } from "./protocol.ts";
import { installClockGlobals } from "./realm/clock-globals.ts";
import { lockRealm } from "./realm/lock-realm.ts";
import { replaceEndings, takeAway } from "./realm/reach.ts";
import { findChange, takeSnapshot } from "./realm/snapshot.ts";
import { createConsoleCapture } from "./run/console-capture.ts";
import { describeBriefly } from "./run/describe-failure.ts";
import { createExpectSeam } from "./run/expect-seam.ts";
import { createNextTask } from "./run/next-task.ts";
import { runJob } from "./run/run-job.ts";
import { createUncaught } from "./run/uncaught.ts";
import { warmUp } from "./run/warm-up.ts";
import type { Send, WorkerTools } from "./run/worker-tools.ts";
import type { WorkerSurface } from "./worker-surface.ts";

export type { UncaughtListener, WorkerSurface } from "./worker-surface.ts";

/** A worker that has run trusted code only and is ready to judge one submission. */
export interface PreparedWorker {
  /** Judges one job; everything it has to say goes through `surface.post`. Call it once. */
  run(message: JobMessage): void;
}

/** What a worker is for: to judge a suite, or to take one sample of a race. */
export type Purpose = "judge" | "time";

/**
 * Locks the realm, runs a small suite of ours to warm the tools and to see that they work, posts `ready`; or, when this
 * worker cannot judge, posts a `done` that says why, and never resolves. Both hosts call it first thing in a fresh
 * worker and hand the job to what it resolves to.
 *
 * A worker that is to time leaves the realm as engines know it, since a locked one is slow in ways of its own: whether
 * the code is right has been judged behind the lock.
 */
export function prepareWorker(surface: WorkerSurface, purpose: Purpose): Promise<PreparedWorker> {
  return new Promise((resolve) => {
    prepare(surface, purpose).then(resolve, (error: unknown) => {
      const ending = { kind: "grader fault", reason: describeBriefly(error) } as const;
      const message: WorkerMessage = { kind: "done", ending, timing: { compile: 0, suite: 0 } };
      surface.post({ nonce: "", sequence: 0, message });
    });
  });
}

async function prepare(surface: WorkerSurface, purpose: Purpose): Promise<PreparedWorker> {
  let send: Send = () => undefined;
  const nextTask = createNextTask();
  const clock = installClockGlobals(globalThis);
  const console = createConsoleCapture(() => surface.now());
  const expect = createExpectSeam();
  const uncaught = createUncaught();
  surface.onUncaught(uncaught.listener);
  Object.defineProperty(globalThis, "console", {
    value: console.console,
    writable: false,
    configurable: false,
  });
  takeAway(globalThis, surface.remove);
  replaceEndings(globalThis, surface.endings, (name) => {
    const reason = `the submission ended its own worker (it called ${name})`;
    send({ kind: "done", ending: { kind: "crashed", reason }, timing: { compile: 0, suite: 0 } });
  });
  const snapshot = purpose === "judge" ? takeSnapshot(lockRealm(globalThis, expect.reachable)) : [];
  const tools: WorkerTools = {
    ...{ surface, expect, clock, console, uncaught, nextTask },
    findChange: () => findChange(snapshot),
  };
  const warmUps = purpose === "judge" ? (surface.warmUps ?? 1) : 0;
  for (let round = 0; round < warmUps; round += 1) {
    assert(
      await warmUp(tools),
      "the grader's own suite runs as it must: was the worker bundled with graderPlugin()?",
    );
  }
  surface.post({ nonce: "", sequence: 0, message: { kind: "ready" } });
  return {
    run(message) {
      send = numbered(surface, message.nonce);
      void runJob(message, tools, send);
    },
  };
}

/** Numbers the messages of a run; says nothing any more after its last one. */
function numbered(surface: WorkerSurface, nonce: string): Send {
  let sequence = 0;
  let isOver = false;
  return (message: WorkerMessage) => {
    if (isOver) return;
    isOver = message.kind === "done";
    surface.post({ nonce, sequence, message });
    sequence += 1;
  };
}
