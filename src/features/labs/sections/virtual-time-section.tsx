import type { ReactNode } from "react";

/** The virtual clock. */
export function VirtualTimeSection({ lab }: { readonly lab: ReactNode }) {
  return (
    <section aria-labelledby="virtual-time">
      <h2 id="virtual-time">Time that jumps</h2>
      <p>
        Pools, limiters, retries and timeouts are about waiting, and a test that really waited would be slow
        and, on a busy machine, wrong. So in such exercises the clock is ours. Its timers are a list, in the
        order in which they come due.
      </p>
      {lab}
      <p>
        Nothing slept. The clock was set to the moment of the first timer, its callback ran, and then every
        promise that waited for it. Then the clock was set to the moment of the next. Between two timers
        nothing can happen, so there is nothing to wait for.
      </p>
      <p>
        That makes time exact. A job of 400 ms takes 400 ms, in every run and under any load, so “never more
        than two at once” is a fact that a test can state. The price is that computing takes no time at all: a
        loop that keeps a core busy for a second ends at the same virtual moment at which it began. For that
        there is the counter.
      </p>
    </section>
  );
}
