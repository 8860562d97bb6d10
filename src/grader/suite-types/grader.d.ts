/** Hotpath's own tools for suites: a clock that jumps, and evidence to show beside the verdict. */
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
  };
}
