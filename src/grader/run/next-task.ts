/**
 * Makes a function that waits for a later macrotask, by way of a message: timers that set timers wait 4 ms each.
 * Waiting callbacks are linked and not in an array, whose elements a setter on its prototype could intercept.
 */
export function createNextTask(): () => Promise<void> {
  interface Waiting {
    readonly resolve: () => void;
    next?: Waiting;
  }
  const { port1, port2 } = new MessageChannel();
  let first: Waiting | undefined;
  let last: Waiting | undefined;
  port2.onmessage = () => {
    const task = first;
    first = task?.next;
    if (!first) last = undefined;
    task?.resolve();
  };
  return () =>
    new Promise<void>((resolve) => {
      const task: Waiting = { resolve };
      if (last) last.next = task;
      else first = task;
      last = task;
      port1.postMessage(0);
    });
}
