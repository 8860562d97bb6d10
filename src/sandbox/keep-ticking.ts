import type { Milliseconds } from "#base/units.ts";
import type { Following } from "#grader/referee.ts";

/** Milliseconds by which a tick may be late before it counts as one of a page that was busy or asleep. */
const LATE = 50;

/**
 * Calls `tick` whenever the referee wants one. A page that was busy finds its timer and the worker's messages due
 * at once, and in any order: a late tick steps back behind the messages, so that no test is timed out for ours.
 */
export function keepTicking(
  referee: Pick<Following, "nextTick">,
  isOver: () => boolean,
  clock: () => Milliseconds,
  tick: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const schedule = (mayWait: boolean) => {
    const wait = mayWait ? referee.nextTick(clock()) : 0;
    const due = clock() + wait;
    timer = setTimeout(() => {
      const late = mayWait && clock() > due + LATE;
      if (!late) tick();
      if (!isOver()) schedule(!late);
    }, wait);
  };
  schedule(true);
  return () => clearTimeout(timer);
}
