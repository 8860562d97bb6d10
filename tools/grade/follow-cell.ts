import type { JobMessage } from "#grader/protocol.ts";
import type { Following } from "#grader/referee.ts";
import type { JudgeCell } from "./judge-cell.ts";

/** Hands its job to a process and follows it until `outcomeOf` has an outcome; then ends it. */
export function followCell<Outcome>(
  cell: JudgeCell,
  message: JobMessage,
  referee: Following,
  outcomeOf: () => Outcome | undefined,
  signal?: AbortSignal,
): Promise<Outcome> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const step = (act: (now: number) => void) => {
      const now = performance.now();
      act(now);
      clearTimeout(timer);
      const outcome = outcomeOf();
      if (outcome === undefined) {
        timer = setTimeout(() => step((later) => referee.tick(later)), referee.nextTick(now));
        return;
      }
      cell.end();
      signal?.removeEventListener("abort", stop);
      resolve(outcome);
    };
    const stop = () => step((now) => referee.stop(now));
    cell.listen(
      (raw) => step((now) => referee.receive(raw, now)),
      (cause) => step((now) => referee.lost(cause, now)),
    );
    signal?.addEventListener("abort", stop);
    if (signal?.aborted === true) stop();
    else {
      cell.send(message);
      step(() => undefined); // the watchdog's ticks begin now, and they keep this process alive until the outcome
    }
  });
}
