/** What the counter is blind to, and when milliseconds are right. */
export function LimitsSection() {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">What counting can’t see</h2>
      <p>
        Two loops of a million turns cost the same, and on a real machine one can take many times as long. The
        counter knows nothing of what makes the difference:
      </p>
      <ul>
        <li>
          <strong>Caches.</strong> Walking through memory in order and jumping about in it are the same number
          of turns.
        </li>
        <li>
          <strong>Branch prediction.</strong> An <code>if</code> that always goes one way and one that can’t
          be guessed are charged alike.
        </li>
        <li>
          <strong>The compiler.</strong> Whether the engine could specialise a function, or had to give up
          because its argument was a number here and a string there.
        </li>
        <li>
          <strong>Garbage collection.</strong> What is made is counted; when the collector runs, and for how
          long, is not.
        </li>
        <li>
          <strong>Anything outside.</strong> Disks, networks and databases have no place in it. In virtual
          time they take what the test says.
        </li>
      </ul>
      <p>
        What it does see is how much is done and how that grows. A program that does a thousand times too much
        is slow on every machine, and no cache saves it. That is the slowness which these exercises are about,
        so that is what we let decide.
      </p>
      <p>
        Milliseconds are right when the question is about a machine: does this page answer within 100 ms on a
        phone that is three years old? Then measure there, in the very program that people use, often, and
        look at <a href="/lessons/latency-and-throughput">more than the mean</a>. Between two ways to write
        the same loop, hold a race, and believe it no closer than its interval.
      </p>
      <p>
        On this site milliseconds are shown, and decide alone only when a run that doesn’t end is stopped.
        Counted work and virtual time come first, then the ratio of a race with room to spare.{" "}
        <a href="/lessons/first-profile">Timers around your own steps</a> have their own ways to lie, and a
        lesson of their own.
      </p>
    </section>
  );
}
