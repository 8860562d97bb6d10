import type { Purpose } from "#grader/worker-core.ts";
import { BEAT, BEAT_EVERY, type ControlMessage } from "./control.ts";

/** The text of the worker's bundle, set by the build of sandbox.html. */
declare const WORKER_SOURCE: string;

/*
 * The one script of sandbox.html. Opened as a page, or framed without `sandbox`, this document would have the
 * app's origin, and whoever booted it could run code beside the learner's database. So it starts only where its
 * origin is opaque and somebody frames it. `self.origin` cannot be forged: the browser computes it.
 */
if (self.origin === "null" && parent !== self) awaitBoot();

/** Takes the first message of the parent, and no second one. */
function awaitBoot(): void {
  addEventListener("message", function boot(event) {
    if (event.source !== parent) return;
    removeEventListener("message", boot);
    const [control] = event.ports;
    if (control) serve(control);
  });
}

function serve(control: MessagePort): void {
  const address = URL.createObjectURL(new Blob([WORKER_SOURCE], { type: "text/javascript" }));
  let worker: Worker | undefined;
  let heart: ReturnType<typeof setInterval> | undefined;
  const beat = () => control.postMessage(BEAT);
  control.onmessage = ({ data: message, ports: [port] }: MessageEvent<ControlMessage>) => {
    clearInterval(heart);
    if (message === "watch") {
      beat();
      heart = setInterval(beat, BEAT_EVERY);
    } else if (port) {
      worker?.terminate();
      worker = startWorker(address, port, message === "start timing" ? "time" : "judge");
    }
  };
}

/** A classic worker: module workers fail to start in a document of opaque origin. */
function startWorker(address: string, port: MessagePort, purpose: Purpose): Worker {
  const worker = new Worker(address);
  // The worker's own listener reports what it throws; here it would only repeat on the browser's console.
  worker.onerror = (event) => event.preventDefault();
  worker.postMessage(purpose, [port]);
  return worker;
}
