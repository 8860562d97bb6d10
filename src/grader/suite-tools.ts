import type { Milliseconds } from "#base/units.ts";
import type { GrowthClass, Span } from "./evidence.ts";

/*
 * What a suite gets from "#grader". Learners read suites, so this reads as prose. The declarations that the editor
 * shows them stand in suite-types/grader.d.ts; a test holds the two against each other.
 */

/** Time that jumps: nothing sleeps. Installed for the running test and taken away after it. */
export interface VirtualClock {
  /** Milliseconds since the clock was made. */
  now(): Milliseconds;
  /** Resolves when `ms` of virtual time have passed. */
  sleep(ms: Milliseconds): Promise<void>;
  /** Lets `ms` pass, firing every timer that comes due, with all promise reactions in between. */
  advance(ms: Milliseconds): Promise<void>;
  /**
   * Lets time pass until `promise` settles and gives its value or throws its reason.
   * @throws {Error} "still waiting at t = … ms and nothing is scheduled, so this can never settle"
   */
  settle<T>(promise: PromiseLike<T>): Promise<T>;
  /**
   * Runs `work` and records how long it took, and how it ended, as a span for a timeline. Without a lane it gets
   * the first lane that is free.
   */
  record<T>(name: string, work: () => PromiseLike<T>, lane?: string): Promise<T>;
  /** A piece of work for tests: takes `ms`, then resolves to its name; recorded as a span. */
  work(name: string, ms: Milliseconds): Promise<string>;
  /** The spans recorded so far, in order of their start. */
  readonly spans: readonly Span[];
  /** The most recorded spans that were ever under way at once. */
  readonly mostInFlight: number;
  /** Timers that are scheduled now: 0 when nothing was left behind. */
  readonly pendingTimers: number;
}

/** How cost grows with the size of the input. */
export interface Growth {
  readonly points: readonly { readonly size: number; readonly cost: number }[];
  /** the class that fits the points best */
  readonly fits: GrowthClass;
}

/** One order of events out of many: a virtual clock whose pieces of work take seeded times. */
export interface Schedule extends VirtualClock {
  /** which of the orders this is */
  readonly seed: number;
  /** A number from 0 up to, not including, 1; the same sequence for the same seed. */
  random(): number;
  /** Takes a seeded time of 0 to `most` milliseconds, 10 unless told. */
  pause(most?: Milliseconds): Promise<void>;
  /** A piece of work that takes a seeded time of 1 to `most` ms (10 unless told), recorded as a span. */
  task(name: string, most?: Milliseconds): Promise<string>;
}

/** Runs `run` once for each seed, and throws the error of the first that throws, with its seed. */
export type Explore = (
  run: (schedule: Schedule) => PromiseLike<unknown>,
  options?: { readonly seeds?: number },
) => Promise<void>;

export interface GrowthOptions {
  /** four or more, each at least 1.5 times the one before */
  readonly sizes: readonly number[];
  readonly title?: string;
}

/** Counts `run` for each size and finds the class of its growth; `make` prepares the input, uncounted. */
export interface CountGrowth {
  <T>(
    make: (size: number) => T,
    run: (input: T, size: number) => PromiseLike<unknown>,
    options: GrowthOptions,
  ): Promise<Growth>;
  <T>(make: (size: number) => T, run: (input: T, size: number) => unknown, options: GrowthOptions): Growth;
}

/** What is shown beside the verdict. It never decides it. */
export interface EvidenceRecorder {
  /** One number with its name: `evidence.figure("Hit ratio", 0.75, { unit: "%" })`. */
  figure(
    label: string,
    value: number,
    options?: {
      readonly unit?: "" | "%" | "ms" | "×";
      readonly reference?: { readonly label: string; readonly value: number };
    },
  ): void;
  /** Spans of virtual time on lanes; usually `clock.spans`. */
  timeline(
    title: string,
    spans: readonly Span[],
    options?: { readonly marks?: readonly { readonly label: string; readonly at: Milliseconds }[] },
  ): void;
  /** A sequence of outcomes, one cell each, hot or cool. */
  strip(
    title: string,
    cells: readonly { readonly label: string; readonly heat: "cool" | "hot" }[],
    legend: { readonly cool: string; readonly hot: string },
  ): void;
}
