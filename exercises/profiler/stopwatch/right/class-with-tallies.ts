import type { Stopwatch, TimerSummary } from "../solution";

class Tally {
  #count = 0;
  #mean = 0;
  #min = Number.MAX_VALUE;
  #max = 0;

  add(duration: number): void {
    this.#count += 1;
    this.#mean += (duration - this.#mean) / this.#count;
    if (duration < this.#min) this.#min = duration;
    if (duration > this.#max) this.#max = duration;
  }

  summary(): TimerSummary {
    return {
      count: this.#count,
      total: this.#mean * this.#count,
      min: this.#min,
      max: this.#max,
      mean: this.#mean,
    };
  }
}

// A class with a running mean (Welford's); the total follows from it.
class TallyStopwatch implements Stopwatch {
  readonly #tallies: Record<string, Tally> = Object.create(null) as Record<string, Tally>;

  constructor(now: () => number) {
    this.#now = now;
  }
  readonly #now: () => number;

  start(name: string): () => void {
    const begin = this.#now();
    let stop = () => {
      (this.#tallies[name] ??= new Tally()).add(this.#now() - begin);
      stop = () => undefined;
    };
    return () => stop();
  }

  async time<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const stop = this.start(name);
    try {
      const result = await work();
      stop();
      return result;
    } catch (error) {
      stop();
      throw error;
    }
  }

  summary(name: string): TimerSummary | undefined {
    return this.#tallies[name]?.summary();
  }
}

export const createStopwatch = (now: () => number): Stopwatch => new TallyStopwatch(now);
