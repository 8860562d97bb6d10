import type { ReactNode } from "react";
import { ChargesTable } from "./charges-table.tsx";

/** The cost clock. */
export function CountingSection({ lab }: { readonly lab: ReactNode }) {
  return (
    <section aria-labelledby="counting">
      <h2 id="counting">Work that is counted</h2>
      <p>
        A race takes seconds and answers with an interval. For most questions there is something better than a
        good stopwatch, and that is none. Before your code runs, a counter is put into every function and
        every loop: 1 for each entry, 1 for each turn. What is built into the language is charged what it
        walks over, since one innocent call may hide a loop.
      </p>
      <ChargesTable />
      <p>
        Pick a program and say what you expect: with twice as many values, how much more will it cost? The
        button runs it twenty times with 1,000 values, each time in a fresh worker, and then once for each of
        five sizes.
      </p>
      {lab}
      <p>
        Twenty equal numbers, to the last digit. The milliseconds below them belong to the same runs. A number
        that never varies can be compared with last week’s, with one from a colleague’s laptop, and with a
        limit that a test states. It also says where it comes from, line by line. One thing had to be taken
        from the engines for that: how often <code>sort</code> asks its comparator differs between them, so
        while work is counted the comparator is asked by a merge sort of ours.
      </p>
    </section>
  );
}
