import type { JobMessage } from "#grader/protocol.ts";
import { prepareWorker, type Purpose } from "#grader/worker-core.ts";
import type { WorkerSurface } from "#grader/worker-surface.ts";
import { method } from "./captured.ts";
import { createEvaluation } from "./evaluate.ts";
import { createNextTurn } from "./next-turn.ts";
import { listenForUncaught } from "./uncaught.ts";

/*
 * The entry of the worker that judges a submission in the browser, or takes a sample of its race. Its first message says
 * which, and brings the private port; everything the core needs of the worker is captured here, before any learner text
 * is evaluated.
 */
addEventListener(
  "message",
  ({ data: purpose, ports: [port] }: MessageEvent<Purpose>) => port && void serve(port, purpose),
  { once: true },
);

async function serve(port: MessagePort, purpose: Purpose): Promise<void> {
  const prepared = await prepareWorker(surfaceOf(port), purpose);
  port.addEventListener("message", ({ data }: MessageEvent<JobMessage>) => prepared.run(data), {
    once: true,
  });
  port.start();
}

function surfaceOf(port: MessagePort): WorkerSurface {
  const post = method(MessagePort.prototype, "postMessage");
  return {
    post: (message) => {
      post(port, [message]);
    },
    nextTurn: createNextTurn(),
    now: performance.now.bind(performance),
    onUncaught: listenForUncaught,
    remove: ["postMessage", "onmessage", "onmessageerror"],
    endings: ["close"],
    // From click to verdict: 22.9 ms after one, 12.9 after two, 12.3 after four (medians on a busy machine). A
    // spare has the time; without one each adds to the wait.
    warmUps: 2,
    ...createEvaluation(),
  };
}
