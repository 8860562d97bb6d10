import type { ReactNode } from "react";
import { CodeText } from "../code-text.tsx";
import { CALLS } from "../timing/timing-engine.ts";

const TIMED = `const start = performance.now();
mix(64_000);
const took = performance.now() - start;`;

/** The single-shot timer, and why it fails. */
export function OneCallSection({ lab }: { readonly lab: ReactNode }) {
  return (
    <section aria-labelledby="one-call">
      <h2 id="one-call">One timed call each</h2>
      <p>
        Here are two pieces of work. One takes 64,000 turns of a loop, the other 4,000 turns of the same loop.
        That is sixteen times as much, whoever counts. Now time each by one call, and divide.
      </p>
      <CodeText label="A timed call" text={TIMED} />
      <p>
        The button does it in {2 * CALLS} fresh workers of this browser, so that no reading can spoil the
        next. In forty of them the truth is 16; in the other forty both pieces take 4,000 turns, and the truth
        is 1. In every second worker the shorter work comes first.
      </p>
      {lab}
      <p>
        A dot on the shaded strips is a ratio of 0 or ∞: the clock stood still during one of the two calls.
        Three things are at work, and a second look at the stopwatch helps against none of them.
      </p>
      <ul>
        <li>
          <strong>The clock moves in steps.</strong> Browsers blur it on purpose, against pages that read
          secrets off tiny differences of time. A call shorter than a step takes no time at all or one whole
          step.
        </li>
        <li>
          <strong>The first call is another program.</strong> The engine interprets what is new to it and
          compiles what turns out to be used much. Whoever comes first pays for that, and whoever comes second
          finds it done.
        </li>
        <li>
          <strong>The machine has other things to do.</strong> A thread that loses its core for a few
          milliseconds has them added to whatever it was timing.
        </li>
      </ul>
      <p>
        Dividing doesn’t help, since none of the three hits both calls by the same factor. So this course
        never lets a single reading decide anything.
      </p>
    </section>
  );
}
