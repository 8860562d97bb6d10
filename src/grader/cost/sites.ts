/** What is counted at a place of the submission. */
export type SiteKind =
  | "function"
  | "loop"
  | "call"
  | "object"
  | "array"
  | "closure"
  | "string"
  | "spread"
  | "rest"
  | "parts"
  | "items";

/** A place of the submission at which work is counted. Its index in the table is how the running code names it. */
export interface Site {
  readonly kind: SiteKind;
  /** from 1 */
  readonly line: number;
  /** from 1, in the compiled form */
  readonly column: number;
  /** of a function: what it is called; of a call: the callee as it is written; of parts and items: an error's message */
  readonly name: string;
}

/** Makes the table. */
export class SiteList {
  readonly all: Site[] = [];

  /** @returns the site's index */
  add(site: Site): number {
    return this.all.push(site) - 1;
  }
}
