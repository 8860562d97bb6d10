/** One file that answers an exercise, and what its judgement has to be. */
export interface Answer {
  /** within the exercise's folder, e.g. `wrong/has-counts.ts` */
  readonly file: string;
  readonly text: string;
  readonly expected: Expectation;
}

export type Expectation =
  | { readonly kind: "pass" }
  | { readonly kind: "fail" }
  /** full name of a test that has to be among those that fail, groups joined by " › " */
  | { readonly kind: "fail by"; readonly test: string };

const FIRST_LINE = /^\/\/ caught by: (.+)$/;

/**
 * What the first line of a file in `wrong/` promises.
 * @returns undefined when it isn't of the form `// caught by: group › test name`
 */
export function caughtBy(text: string): Expectation | undefined {
  const test = FIRST_LINE.exec(text.split(/\r?\n/, 1)[0] ?? "")?.[1]?.trim();
  return test === undefined ? undefined : { kind: "fail by", test };
}

/** For names of tests: `wrong/has-counts.ts fails by “counting › …”`. */
export function sentence({ file, expected }: Answer): string {
  switch (expected.kind) {
    case "pass":
      return `${file} passes`;
    case "fail":
      return `${file} fails`;
    case "fail by":
      return `${file} fails by “${expected.test}”`;
  }
}
