import type { Milliseconds } from "#base/units.ts";

/** What a worker is asked: turns of the first call and of the second. */
export type OneCallRequest = readonly [first: number, second: number];

/** What it read off its clock. */
export interface OneCallAnswer {
  readonly first: Milliseconds;
  readonly second: Milliseconds;
  /** the least difference that its clock can show */
  readonly step: Milliseconds;
  /** of no interest, but without it an engine might leave the work out */
  readonly mixed: number;
}
