import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { Readable, Writable } from "node:stream";
import { err, ok, type Result } from "#base/result.ts";
import type { JobMessage } from "#grader/protocol.ts";
import { readEnvelope } from "#grader/read-envelope.ts";
import type { LostCause } from "#grader/referee.ts";
import type { Purpose } from "#grader/worker-core.ts";
import { bundleJudge } from "./bundle-judge.ts";
import { createFrameReader, encodeFrame } from "./frames.ts";
import { createTurnstile } from "./turnstile.ts";

/** A process that has run trusted code only, on its private pipe. Good for one job. */
export interface JudgeCell {
  send(message: JobMessage): void;
  listen(receive: (raw: unknown) => void, lost: (cause: LostCause) => void): void;
  /** Stops it wherever it is, an endless loop included, and frees its core and its memory at once. */
  end(): void;
}

/** Megabytes of heap for one run. Buffers live outside of it: Node has no limit for them. */
const HEAP = 768;

/** A process that has not said `ready` by then will not. Milliseconds. */
const START_LIMIT = 20_000;

/** More runs at once than cores would only take each other's time, and time is limited. */
const turnstile = createTurnstile(availableParallelism());

/** Starts a judging process, or one that takes a sample, and waits until it is ready. The error says why it is not. */
export async function startJudgeCell(purpose: Purpose = "judge"): Promise<Result<JudgeCell, string>> {
  const judge = await bundleJudge();
  const leave = await turnstile.enter();
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, "--no-warnings", judge, purpose], {
    stdio: ["pipe", "ignore", "ignore", "pipe", "pipe"],
    env: {},
  });
  const [input, , , output] = child.stdio;
  if (!(input instanceof Writable) || !(output instanceof Readable)) throw new Error("a pipe is missing");
  input.on("error", () => undefined); // it ended before it read its job: "exit" tells

  let receive: (raw: unknown) => void = () => undefined;
  let lost: (cause: LostCause) => void = () => undefined;
  const read = createFrameReader();
  output.on("data", (chunk: Buffer) => {
    try {
      for (const raw of read(chunk)) receive(raw);
    } catch {
      receive(undefined); // not a message: the referee says so
    }
  });
  child.on("close", leave);
  const end = () => void child.kill("SIGKILL");
  const problem = await new Promise<string | undefined>((resolve) => {
    const settle = (reason?: string) => {
      clearTimeout(timer);
      resolve(reason);
    };
    const timer = setTimeout(() => settle("the judging process did not start in time"), START_LIMIT);
    receive = (raw) => settle(problemOf(raw));
    child.on("error", (error) => {
      leave();
      settle(`the judging process did not start: ${error.message}`);
    });
    child.on("exit", () => settle("the judging process ended before it was ready"));
  });
  if (problem !== undefined) {
    end();
    return err(problem);
  }
  child.on("close", (code, signal) =>
    lost({ kind: isOutOfMemory(code, signal) ? "out of memory" : "ended" }),
  );
  return ok({
    send: (message) => void input.write(encodeFrame(message)),
    listen(nextReceive, nextLost) {
      receive = nextReceive;
      lost = nextLost;
    },
    end,
  });
}

/** The first message is `ready`, or says why not. */
function problemOf(raw: unknown): string | undefined {
  const envelope = readEnvelope(raw);
  if (!envelope.ok) return envelope.error;
  const { message } = envelope.value;
  if (message.kind === "ready") return undefined;
  return message.kind === "done" && message.ending.kind === "grader fault"
    ? message.ending.reason
    : "the judging process did not say that it is ready";
}

/** V8 aborts when its heap is full; the system kills what takes too much of the machine's memory. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === "SIGABRT" || signal === "SIGKILL" || signal === "SIGTRAP" || code === 134;
}
