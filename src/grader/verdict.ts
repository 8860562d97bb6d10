import type { Milliseconds } from "#base/units.ts";

/** What a run came to. The words are those of the design and appear on screen as they stand. */
export type Verdict =
  | { readonly word: "passed"; readonly passed: number; readonly total: number }
  | { readonly word: "failed"; readonly passed: number; readonly total: number }
  | { readonly word: "too slow"; readonly passed: number; readonly total: number; readonly reason: string }
  | { readonly word: "timed out"; readonly after: Milliseconds; readonly during: Stage }
  | { readonly word: "crashed"; readonly reason: string; readonly during?: Stage }
  | {
      readonly word: "did not compile";
      readonly file: string;
      /** from 1 */
      readonly line: number;
      /** from 1 */
      readonly column: number;
      readonly message: string;
    }
  | { readonly word: "stopped"; readonly during: Stage }
  | { readonly word: "grader fault"; readonly reason: string };

/** What was running: a test by its full name, its race, or the loading of the submission before any test. */
export type Stage =
  | { readonly kind: "loading" }
  | { readonly kind: "test"; readonly name: string }
  | { readonly kind: "race"; readonly name: string };
