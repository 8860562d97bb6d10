import { Buffer } from "node:buffer";
import { readSync, writeSync } from "node:fs";
import { Script } from "node:vm";
import { Worker } from "node:worker_threads";
import type { JobMessage } from "#grader/protocol.ts";
import {
  prepareWorker,
  type Purpose,
  type UncaughtListener,
  type WorkerSurface,
} from "#grader/worker-core.ts";
import { createFrameReader, encodeFrame } from "./frames.ts";

/*
 * The entry of the process that judges a submission under Node. Bundled as one script; everything the core needs is
 * captured here, before any learner text is evaluated. Messages go out by blocking writes: what was said before an
 * endless loop has been said.
 */

const INPUT = 0;
const OUTPUT = 3;
/** Nothing is ever written to it: it ends when the host does. */
const LIFELINE = 4;

/** What code under test finds beside the language itself: what a worker in a browser has too. */
const KEPT = new Set(
  [
    "console setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone performance atob btoa",
    "URL URLSearchParams TextEncoder TextDecoder AbortController AbortSignal Event EventTarget MessageEvent",
    "MessageChannel MessagePort DOMException Blob Performance ReadableStream WritableStream TransformStream",
    "CompressionStream DecompressionStream WebAssembly globalThis",
  ].flatMap((line) => line.split(" ")),
);

endWithHost();
const purpose: Purpose = process.argv[2] === "time" ? "time" : "judge";
void prepareWorker(createSurface(), purpose).then((prepared) => prepared.run(readJob()));

/** A thread that waits for the host's end and takes this process with it, whatever loop that may be in. */
function endWithHost(): void {
  const wait = `require("node:fs").readSync(${LIFELINE}, Buffer.alloc(1)); process.kill(process.pid, "SIGKILL");`;
  new Worker(wait, { eval: true, env: {} }).unref();
}

function createSurface(): WorkerSurface {
  const { setTimeout, process } = globalThis;
  const now = performance.now.bind(performance);
  return {
    post: (message) => {
      const bytes = encodeFrame(message);
      for (let written = 0; written < bytes.length;) written += writeSync(OUTPUT, bytes, written);
    },
    nextTurn: (callback) => void setTimeout(callback, 0),
    now,
    onUncaught: (listener) => listen(process, listener),
    remove: nodeGlobals(),
    endings: ["close"],
    evaluate: (expression, filename) => new Script(expression, { filename }).runInThisContext() as unknown,
  };
}

/** Globals of Node that the language does not define: all that are not kept go. */
function nodeGlobals(): readonly string[] {
  const language = new Set(
    new Script("Object.getOwnPropertyNames(globalThis)").runInNewContext() as string[], // a realm without Node
  );
  return Object.getOwnPropertyNames(globalThis).filter((name) => !language.has(name) && !KEPT.has(name));
}

function listen(process: NodeJS.Process, listener: UncaughtListener): void {
  process.on("uncaughtException", (error) => listener.error(error));
  process.on("unhandledRejection", (reason, promise) => listener.rejection(reason, promise));
  process.on("rejectionHandled", (promise) => listener.handled(promise));
}

/** Waits for the one message that a host sends. */
function readJob(): JobMessage {
  const read = createFrameReader();
  const chunk = Buffer.alloc(65_536);
  for (;;) {
    const length = readSync(INPUT, chunk);
    if (length === 0) throw new Error("the host is gone");
    const [message] = read(Buffer.from(chunk.subarray(0, length)));
    if (message !== undefined) return message as JobMessage; // the host made it so
  }
}
