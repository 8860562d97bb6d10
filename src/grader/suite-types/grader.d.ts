/** Hotpath's own tools for suites: work that is counted, a clock that jumps, races, and evidence beside the verdict. */
declare module "#grader" {
  /** A piece of work on a timeline: when it began and ended, in milliseconds of virtual time. */
  export interface Span {
    readonly lane: string;
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly outcome: "ok" | "failed" | "cancelled";
  }

  /** Time that jumps: nothing sleeps. It belongs to the running test and is taken away after it. */
  export interface VirtualClock {
    /** Milliseconds since the clock was made. */
    now(): number;
    /** Resolves when `ms` of virtual time have passed. */
    sleep(ms: number): Promise<void>;
    /** Lets `ms` pass, firing every timer that comes due, with all promise reactions in between. */
    advance(ms: number): Promise<void>;
    /**
     * Lets time pass until `promise` settles, and gives its value or throws its reason. When nothing is scheduled any
     * more and it still hasn't settled, it never can: then it throws an error that says so.
     */
    settle<T>(promise: PromiseLike<T>): Promise<T>;
    /**
     * Runs `work` and records it as a span: when it began and ended, and how. Without a lane it gets the first that
     * is free.
     */
    record<T>(name: string, work: () => PromiseLike<T>, lane?: string): Promise<T>;
    /** A piece of work for tests: takes `ms`, then resolves to its name; recorded as a span. */
    work(name: string, ms: number): Promise<string>;
    /** The spans recorded so far, in order of their start. Work still under way counts as cancelled now. */
    readonly spans: readonly Span[];
    /** The most recorded spans that were ever under way at once. */
    readonly mostInFlight: number;
    /** Timers that are scheduled now: 0 when nothing was left behind. */
    readonly pendingTimers: number;
  }

  /**
   * Makes the clock of this test. `setTimeout`, `setInterval`, `Date` and `performance.now` follow it; promises run as
   * ever.
   *
   *     const clock = virtualClock();
   *     const result = await clock.settle(slowWork());
   *     expect(clock.now()).toBe(300);
   */
  export function virtualClock(): VirtualClock;

  /** What a run records to be shown beside its verdict. It never decides the verdict. */
  export const evidence: {
    /** One number with its name: `evidence.figure("Hit ratio", 0.75, { unit: "%" })`. */
    figure(
      label: string,
      value: number,
      options?: {
        /** `"%"` takes a ratio between 0 and 1 */
        readonly unit?: "" | "%" | "ms" | "×";
        /** a number to compare with, e.g. the optimum */
        readonly reference?: { readonly label: string; readonly value: number };
      },
    ): void;
    /** Spans of virtual time on lanes: a timeline, a Gantt chart. Usually `clock.spans`. */
    timeline(
      title: string,
      spans: readonly Span[],
      options?: { readonly marks?: readonly { readonly label: string; readonly at: number }[] },
    ): void;
    /** A sequence of outcomes, one cell each: hot or cool. */
    strip(
      title: string,
      cells: readonly { readonly label: string; readonly heat: "cool" | "hot" }[],
      legend: { readonly cool: string; readonly hot: string },
    ): void;
    /** Stacks and what each cost, drawn as a flame graph: `evidence.flame("CPU samples", [["main", "parse"], 12], …)`. */
    flame(
      title: string,
      stacks: readonly (readonly [stack: readonly string[], cost: number])[],
      options?: { readonly unit?: string },
    ): void;
  };

  /** Things that were made while the clock ran. `total` is their sum. */
  export interface Allocations {
    readonly total: number;
    readonly objects: number;
    readonly arrays: number;
    readonly closures: number;
    readonly strings: number;
  }

  /**
   * The work that the submission did: 1 for each function entered and each turn of a loop, and for what is built into
   * the language its textbook cost (`indexOf` what it walked over, `shift` and spread the length, `sort` n log n, a
   * string that is built its length). The same on every machine and in every run.
   */
  export interface Cost {
    readonly total: number;
    readonly allocations: Allocations;
  }

  /**
   * Counts what the submission does while `run` runs; what the suite itself does is not counted. A `run` that gives a
   * promise is counted until that settles: then the cost comes as a promise too.
   *
   *     expect(cost(() => cache.get("a"))).toBeAtMost(20);
   *     expect(cost(() => pool.acquire()).allocations.objects).toBe(0);
   */
  export function cost(run: () => PromiseLike<unknown>): Promise<Cost>;
  export function cost(run: () => unknown): Cost;

  /** Classes of growth, from the slowest growing on. */
  export type GrowthClass = "1" | "log n" | "√n" | "n" | "n log n" | "n²" | "n³" | "2ⁿ";

  /** How cost grows with the size of the input. */
  export interface Growth {
    readonly points: readonly { readonly size: number; readonly cost: number }[];
    /** the class that fits the points best */
    readonly fits: GrowthClass;
  }

  /**
   * Counts `run` for each size: `make` prepares the input, uncounted. Sizes should at least double, four of them or
   * more, and begin where constant parts no longer matter.
   *
   *     expect(growth(makeLog, (log) => summarise(log), { sizes: [256, 512, 1024, 2048, 4096] })).toBeAtMost("n log n");
   */
  export function growth<T>(
    make: (size: number) => T,
    run: (input: T, size: number) => PromiseLike<unknown>,
    options: { readonly sizes: readonly number[]; readonly title?: string },
  ): Promise<Growth>;
  export function growth<T>(
    make: (size: number) => T,
    run: (input: T, size: number) => unknown,
    options: { readonly sizes: readonly number[]; readonly title?: string },
  ): Growth;

  /**
   * Holds the real speed of two pieces of code against each other. Call it once in a test, as the last thing. When all
   * tests have passed, each side is timed in fresh workers, taken in turn, and the median of the ratios must be at least
   * `atLeast`; an answer that this machine can't tell is measured again and never counts as a failure. A side has done its
   * work when it returns: a promise can't be timed. Ask for half of what the reference gets, at most, and count in
   * another test.
   *
   *     it("is at least 4 times as fast as a scan", () =>
   *       race({ baseline: () => scan(), submission: () => lookUp() }, { atLeast: 4 }));
   */
  export function race(
    sides: { readonly baseline: () => unknown; readonly submission: () => unknown },
    options: { readonly atLeast: number },
  ): void;

  /** One order of events out of many: a virtual clock whose pieces of work take seeded times. */
  export interface Schedule extends VirtualClock {
    /** which of the orders this is */
    readonly seed: number;
    /** A number from 0 up to, not including, 1; the same sequence for the same seed. */
    random(): number;
    /** Takes a seeded time of 0 to `most` milliseconds, 10 unless told. */
    pause(most?: number): Promise<void>;
    /** A piece of work that takes a seeded time of 1 to `most` ms (10 unless told), recorded as a span. */
    task(name: string, most?: number): Promise<string>;
  }

  /**
   * Runs `run` once for each seed, with other times and another order of whatever is due at the same moment. The first
   * seed whose run throws is run again, drawn as a timeline, and its error is thrown with the seed in its message.
   *
   *     await explore(async (schedule) => { … expect(queue.size).toBeLessThanOrEqual(3); }, { seeds: 200 });
   */
  export function explore(
    run: (schedule: Schedule) => PromiseLike<unknown>,
    options?: { readonly seeds?: number },
  ): Promise<void>;
}

declare module "vitest" {
  interface Assertion {
    /**
     * Work that is counted, and the most it may be: a number for a `cost(…)` or for allocations, a class for a
     * `growth(…)`. When nothing but such assertions fail, the verdict is "Too slow".
     */
    toBeAtMost(limit: number | import("#grader").GrowthClass): void;
  }
}
