import type { Limiter } from "../solution";

type Job = () => Promise<void>;

// A fixed crew of workers, each in a loop of its own; an idle worker leaves its bell on the rack.
export function createLimiter(concurrency: number): Limiter {
  const isCrew = typeof concurrency === "number" && concurrency >= 1 && concurrency % 1 === 0;
  if (!isCrew) throw new RangeError(`invalid concurrency: ${String(concurrency)}`);

  const jobs: Job[] = [];
  const bells: (() => void)[] = [];
  let hired = 0;

  async function work(): Promise<never> {
    for (;;) {
      const job = jobs.shift();
      if (job) await job();
      else await new Promise<void>((ring) => bells.push(ring));
    }
  }

  return <T>(task: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      jobs.push(() =>
        new Promise<T>((done) => {
          done(task());
        }).then(resolve, reject),
      );
      const wake = bells.shift();
      if (wake) {
        wake();
      } else if (hired < concurrency) {
        hired += 1;
        void work();
      }
    });
}
