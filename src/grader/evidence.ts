import type { Milliseconds } from "#base/units.ts";

/** What a run recorded to be shown beside its verdict. A union that grows: readers skip kinds they don't know. */
export type Evidence =
  FigureEvidence | TimelineEvidence | StripEvidence | ProfileEvidence | GrowthEvidence | RaceEvidence;

/** One number with its name: `Hit ratio 75 %`. */
export interface FigureEvidence {
  readonly kind: "figure";
  readonly label: string;
  readonly value: number;
  /** how to print it: `%` takes a ratio 0–1; `ms` is virtual time; "" is a plain count */
  readonly unit: "" | "%" | "ms" | "×";
  /** a reference to compare with, e.g. the optimum, and what it is */
  readonly reference?: { readonly label: string; readonly value: number };
}

/** Spans of virtual time on lanes: a Gantt chart of workers, a timeline of timers. */
export interface TimelineEvidence {
  readonly kind: "timeline";
  readonly title: string;
  readonly spans: readonly Span[];
  /** a moment to mark, e.g. the optimal makespan */
  readonly marks: readonly { readonly label: string; readonly at: Milliseconds }[];
}

export interface Span {
  readonly lane: string;
  readonly name: string;
  readonly start: Milliseconds;
  readonly end: Milliseconds;
  readonly outcome: "ok" | "failed" | "cancelled";
}

/** A sequence of outcomes, one cell each: the accesses of a cache as hits and misses. */
export interface StripEvidence {
  readonly kind: "strip";
  readonly title: string;
  readonly cells: readonly { readonly label: string; readonly heat: "cool" | "hot" }[];
  /** what cool and hot stand for, e.g. hit and miss */
  readonly legend: { readonly cool: string; readonly hot: string };
}

/** Where the counted work of a run went, or stacks that a suite gave: a tree of calls, and what each line cost. */
export interface ProfileEvidence {
  readonly kind: "profile";
  /** `run` is the measured work of the whole run, at most one a report; `given` was handed over by the suite */
  readonly of: "run" | "given";
  readonly title: string;
  /** of the numbers, e.g. `cost`, `samples` */
  readonly unit: string;
  readonly functions: readonly ProfiledFunction[];
  /** the calls in preorder: a node comes after its parent */
  readonly nodes: readonly ProfileNode[];
  /** lines of solution.ts that cost anything, ascending; empty for what was given */
  readonly lines: readonly LineCost[];
}

export interface ProfiledFunction {
  readonly name: string;
  /** of solution.ts, from 1; 0 for what is not a function of the submission, e.g. the test that measured */
  readonly line: number;
}

export interface ProfileNode {
  /** index into `functions` */
  readonly function: number;
  /** index of the caller's node; -1 at the bottom */
  readonly parent: number;
  /** its own, without what it calls */
  readonly cost: number;
  readonly calls: number;
  /** its own: objects, arrays, closures and strings made */
  readonly allocations: number;
}

export interface LineCost {
  /** from 1 */
  readonly line: number;
  readonly cost: number;
  /** how often it was entered: function entries and loop turns */
  readonly hits: number;
  readonly allocations: number;
}

/** Classes of growth, from the slowest growing on. */
export const GROWTH_CLASSES = ["1", "log n", "√n", "n", "n log n", "n²", "n³", "2ⁿ"] as const;
export type GrowthClass = (typeof GROWTH_CLASSES)[number];

/** How cost grew with the size of the input, and the class that fits it. */
export interface GrowthEvidence {
  readonly kind: "growth";
  readonly title: string;
  readonly points: readonly { readonly size: number; readonly cost: number }[];
  readonly fits: GrowthClass;
  /** the most it may be, once a suite has said so */
  readonly atMost?: GrowthClass;
}

/** Two pieces of code timed in turn. Wall time of this machine: shown as ratios, never as a verdict on its own. */
export interface RaceEvidence {
  readonly kind: "race";
  readonly title: string;
  /** each pair of samples: milliseconds a call */
  readonly pairs: readonly { readonly baseline: Milliseconds; readonly submission: Milliseconds }[];
  /** median of the pairs' ratios, baseline to submission, and its interval */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly atLeast: number;
  readonly outcome: "fast enough" | "too slow" | "uncertain";
}
