import type { Latencies } from "../solution";

// A class that copies at once, since the logs may change, and sorts when the first question comes.
class Log implements Latencies {
  readonly #latencies: number[] = [];
  #isSorted = false;

  constructor(logs: readonly (readonly number[])[]) {
    for (const log of logs) {
      for (const ms of log) this.#latencies.push(ms);
    }
  }

  get count(): number {
    return this.#latencies.length;
  }

  percentile(p: number): number | undefined {
    return this.summary([p])[0];
  }

  summary(ps: readonly number[]): readonly (number | undefined)[] {
    const wrong = ps.find((p) => !(p >= 0 && p <= 100));
    if (wrong !== undefined) throw new RangeError(`${wrong} is not between 0 and 100`);
    this.#sort();
    return ps.map((p) => this.#latencies[this.#rank(p) - 1]);
  }

  #sort(): void {
    if (!this.#isSorted) this.#latencies.sort((a, b) => a - b);
    this.#isSorted = true;
  }

  #rank(p: number): number {
    return Math.ceil((p * this.count) / 100) || 1;
  }
}

export const prepare = (logs: readonly (readonly number[])[]): Latencies => new Log(logs);
