import { readFileSync } from "node:fs";
import type { Verdict } from "#grader/verdict.ts";

/** One hostile (or merely odd) submission for `suite.ts`, and what must come of it. */
export interface HostileSubmission {
  /** names the row in test output */
  readonly id: string;
  /** the whole text of the submission */
  readonly source: string;
  /** the verdict's word; several where engines rightly differ */
  readonly expect: Verdict["word"] | readonly Verdict["word"][];
  /** must match the verdict's sentence, the failures' messages and the console, joined by line breaks */
  readonly pattern?: RegExp;
  /** where the row makes sense; everywhere when absent */
  readonly hosts?: readonly ("node" | "chromium" | "firefox" | "webkit")[];
  /** milliseconds the host may need beyond the limits, e.g. until the engine gives up on memory */
  readonly patience?: number;
}

/** A right submission for `suite.ts`. Rows put their trick around or instead of parts of it. */
export const RIGHT = readFileSync(new URL("./solution.ts", import.meta.url), "utf8");

/** The suite as its authors wrote it: compile it with `compileSuite` before use. */
export const SUITE = readFileSync(new URL("./suite.ts", import.meta.url), "utf8");

/** A wrong one: three of the four tests fail with it. */
export const WRONG = `
export const tally = (words: string[]): Record<string, number> => ({});
export const average = (numbers: number[]): number => -1;
export const later = async (value: unknown): Promise<unknown> => "something else";
`;

/** `WRONG` with a trick run before it, at the top level. */
export const wrongAfter = (trick: string): string => `${trick}\n${WRONG}`;

/** `RIGHT` with something odd but innocent before it. */
export const rightAfter = (style: string): string => `${style}\n${RIGHT}`;
