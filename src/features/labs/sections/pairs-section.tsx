import type { ReactNode } from "react";
import { ScrollBox } from "#ui/scroll-box.tsx";

/** False failures of equal code while the machine was busy, measured when the race was designed. */
const FALSE_FAILURES = [
  { way: "Milliseconds against a fixed limit", failed: "26 to 98 %" },
  { way: "Ratio of one call each", failed: "3 to 10 %" },
  { way: "Ratio of the two best times of many", failed: "up to 25 %" },
  { way: "Median of the ratios of pairs, taken in turn", failed: "0 of 220" },
] as const;

/** The race: what a fair stopwatch looks like. */
export function PairsSection({ lab }: { readonly lab: ReactNode }) {
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">Pairs, taken in turn</h2>
      <p>
        The same two questions again, by the race that some exercises end with. It has an answer to each of
        the three troubles, and one to what they leave:
      </p>
      <ul>
        <li>
          A sample repeats the call until it has lasted at least 50 steps of the clock, so a step is at most 2
          % of it.
        </li>
        <li>
          Each side gets fresh workers and warms up before anything counts. In workers that had been used
          before we measured one and the same pair as 5.6 in some runs and as 16 in others, depending on what
          the engine had learnt there.
        </li>
        <li>
          The sides take turns: long, short, short, long. What disturbs the machine for a while disturbs both.
        </li>
        <li>
          Each pair gives a ratio, and the median of them is the result. A pair that met trouble is one vote
          of many. Around the median stands its interval; when that leaves the question open after all pairs,
          it is measured once more. If it is open even then, the answer is “too noisy to tell”, and no test
          fails for it.
        </li>
      </ul>
      <p>
        It is asked as an exercise would ask: is the long work at least 8 times as long, and of the equal two,
        is one at least 2 times as long? It stops as soon as the interval answers, after seven pairs at the
        earliest.
      </p>
      {lab}
      <p>
        On a machine that is busy the dots spread and the interval grows; it may even miss the truth. The
        answer to what was asked is harder to upset, and that is why we keep a factor of 2 from the truth when
        we ask.
      </p>
      <p>
        Is that enough to judge by? We let code race against itself while the machine was kept busy, and
        counted how often the equal code was called too slow:
      </p>
      <ScrollBox label="False failures by way of measuring">
        <table>
          <thead>
            <tr>
              <th scope="col">Judged by</th>
              <th scope="col">Equal code failed</th>
            </tr>
          </thead>
          <tbody>
            {FALSE_FAILURES.map(({ way, failed }) => (
              <tr key={way}>
                <th scope="row">{way}</th>
                <td>{failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p>
        Measured by us in Chromium 156 on two cores, once, when the race was designed; the first three ways
        are not in this site’s code. <code>npm run bench:race</code> tries the race itself, on your machine.
        Nor did the last way pass code that was 2.25 times too slow, in 220 attempts. Closer than a factor of
        2 we don’t ask it to judge.
      </p>
    </section>
  );
}
