import { err, ok, type Result } from "#base/result.ts";
import type { Milliseconds } from "#base/units.ts";
import type { Envelope } from "#grader/protocol.ts";
import type { Purpose } from "#grader/worker-core.ts";
import { BEAT, BEAT_EVERY, type ControlMessage } from "./control.ts";

/** A frame of opaque origin with at most one worker in it. */
export interface Cell {
  /**
   * Starts a fresh worker, ending the one before it: one that judges, unless told. Gives the worker's private port once
   * it waits for a job; or why it does not, in words that fit into brackets.
   */
  start(within: Milliseconds, purpose?: Purpose): Promise<Result<MessagePort, string>>;
  /** Calls back once when the frame's heart has stopped while the page was visible. Ends with `start` or `remove`. */
  watch(onSilent: () => void): void;
  /** Removes the frame. It is the only full stop: a terminated worker may keep a core busy for two seconds. */
  remove(): void;
}

/** Heartbeats that may be missing before a frame counts as gone. */
const MISSED_BEATS = 3;

/** Puts a hidden frame with the page at `url` into `document`. */
export function createCell(url: string, document: Document): Cell {
  const frame = createFrame(url, document);
  const { port1: control, port2 } = new MessageChannel();
  const boot = () => frame.contentWindow?.postMessage("boot", "*", [port2]);
  frame.addEventListener("load", boot, { once: true });
  document.body.append(frame);

  let heart: ReturnType<typeof setInterval> | undefined;
  const tell = (message: ControlMessage, ports: Transferable[] = []) => {
    clearInterval(heart);
    control.onmessage = null;
    control.postMessage(message, ports);
  };

  return {
    start(within, purpose = "judge") {
      const { port1, port2: workersEnd } = new MessageChannel();
      tell(purpose === "time" ? "start timing" : "start", [workersEnd]);
      return awaitReady(port1, within);
    },
    watch(onSilent) {
      tell("watch");
      // Counted in looks of the page and not in time: while the page itself is busy or asleep, no look misses a beat.
      let missed = 0;
      control.onmessage = ({ data: message }) => {
        if (message === BEAT) missed = 0;
      };
      heart = setInterval(() => {
        missed = document.visibilityState === "visible" ? missed + 1 : 0;
        if (missed <= MISSED_BEATS) return;
        clearInterval(heart);
        onSilent();
      }, BEAT_EVERY);
    },
    remove() {
      clearInterval(heart);
      control.close();
      frame.remove();
    },
  };
}

function createFrame(url: string, document: Document): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  // Nothing but scripts: above all not `allow-same-origin`, which would give it the learner's storage.
  frame.setAttribute("sandbox", "allow-scripts");
  frame.allow = "";
  frame.referrerPolicy = "no-referrer";
  frame.title = "Sandbox that runs your code";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  frame.style.display = "none";
  frame.src = url;
  return frame;
}

function awaitReady(port: MessagePort, within: Milliseconds): Promise<Result<MessagePort, string>> {
  return new Promise((resolve) => {
    const finish = (answer: Result<MessagePort, string>) => {
      clearTimeout(timer);
      port.onmessage = null;
      if (!answer.ok) port.close();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(err(`no answer within ${within / 1_000} s`)), within);
    // Only trusted code has run in the worker yet, so its first word is taken as it stands.
    port.onmessage = ({ data: { message } }: MessageEvent<Envelope>) => {
      if (message.kind === "ready") finish(ok(port));
      else
        finish(err("ending" in message && "reason" in message.ending ? message.ending.reason : message.kind));
    };
  });
}
