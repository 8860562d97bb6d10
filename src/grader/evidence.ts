import type { Milliseconds } from "#base/units.ts";

/** What a run recorded to be shown beside its verdict. A union that grows: readers skip kinds they don't know. */
export type Evidence = FigureEvidence | TimelineEvidence | StripEvidence;

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
