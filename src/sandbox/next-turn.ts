import { method } from "./captured.ts";

interface Waiting {
  readonly callback: () => void;
  next: Waiting | undefined;
}

/**
 * Makes a function that calls back when microtasks have run and rejections were reported.
 *
 * A browser reports a rejection in a task of its own, queued when the microtasks have run. One turn could come
 * before that task; a second one, queued by the first, comes after it. The second is a message and not a timer,
 * because timers set by timers wait at least 4 ms. Waiting callbacks are linked and not in an array, whose
 * elements could be intercepted by a setter on its prototype.
 */
export function createNextTurn(): (callback: () => void) => void {
  const timer = setTimeout;
  const post = method(MessagePort.prototype, "postMessage");
  const { port1, port2 } = new MessageChannel();
  let first: Waiting | undefined;
  let last: Waiting | undefined;
  port2.onmessage = () => {
    const turn = first;
    first = turn?.next;
    turn?.callback();
  };
  return (callback) => {
    const turn: Waiting = { callback, next: undefined };
    if (first && last) last.next = turn;
    else first = turn;
    last = turn;
    timer(() => post(port1, [null]), 0);
  };
}
