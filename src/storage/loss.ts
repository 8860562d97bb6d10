import type { Timestamp } from "#base/units.ts";

/** What this browser had of the log and has no more. */
export interface Loss {
  /** events that this browser had */
  readonly had: number;
  /** of these, gone */
  readonly missing: number;
  /** of those still there, changed or unreadable */
  readonly damaged: number;
  readonly noticedAt: Timestamp;
  /** for the learner: what is gone and what to do */
  readonly message: string;
}
