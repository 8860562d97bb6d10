/** What a suite may import from Vitest: tests, groups, hooks and assertions. */
declare module "vitest" {
  type Body = () => unknown;

  interface DefineTest {
    /**
     * Defines a test. It passes when its body neither throws nor rejects.
     *
     *     it("adds", () => {
     *       expect(add(1, 2)).toBe(3);
     *     });
     */
    (name: string, body: Body): void;
    /**
     * Defines one test for each case; `%s`, `%d` and `%j` in the name stand for its values.
     *
     *     it.each([[1, 2, 3], [2, 2, 4]])("%d + %d is %d", (a, b, sum) => { … });
     */
    each<const Case extends readonly unknown[]>(
      cases: readonly Case[],
    ): (name: string, body: (...values: Case) => unknown) => void;
    each<Case>(cases: readonly Case[]): (name: string, body: (value: Case) => unknown) => void;
    /** Like `each`, but a case that is a list is handed over as it is. */
    for<Case>(cases: readonly Case[]): (name: string, body: (value: Case) => unknown) => void;
  }

  interface DefineGroup {
    /** Groups tests: the group's name stands before theirs, and its hooks run for them alone. */
    (name: string, body: () => void): void;
    /** Defines one group for each case. */
    each<const Case extends readonly unknown[]>(
      cases: readonly Case[],
    ): (name: string, body: (...values: Case) => void) => void;
    each<Case>(cases: readonly Case[]): (name: string, body: (value: Case) => void) => void;
    /** Like `each`, but a case that is a list is handed over as it is. */
    for<Case>(cases: readonly Case[]): (name: string, body: (value: Case) => void) => void;
  }

  /** Groups tests. */
  export const describe: DefineGroup;
  /** Defines a test. */
  export const it: DefineTest;
  /** Defines a test: another name for `it`. */
  export const test: DefineTest;

  /** Runs before every test of this group. */
  export function beforeEach(body: Body): void;
  /** Runs after every test of this group, whatever became of it. */
  export function afterEach(body: Body): void;
  /** Runs once, before the first test of this group. */
  export function beforeAll(body: Body): void;
  /** Runs once, after the last test of this group. */
  export function afterAll(body: Body): void;

  /** What can be asserted of a value. Every assertion throws when it doesn't hold. */
  interface Assertion {
    /** The opposite: `expect(1).not.toBe(2)`. */
    readonly not: Assertion;
    /** The very same value, compared as `Object.is` does: `NaN` is itself, `0` is not `-0`. */
    toBe(expected: unknown): void;
    /** The same structure and values; entries that are `undefined` count as absent. */
    toEqual(expected: unknown): void;
    /** As `toEqual`, and with the same classes, and `undefined` is not absent. */
    toStrictEqual(expected: unknown): void;
    /** An object with at least these entries. */
    toMatchObject(expected: object | readonly unknown[]): void;
    /** A list, set or text that contains this item, compared as `toBe` does. */
    toContain(item: unknown): void;
    /** A list or set that contains an item equal to this one. */
    toContainEqual(item: unknown): void;
    /** A list or text of this length. */
    toHaveLength(length: number): void;
    /** An object with this property, and this value if one is given: `toHaveProperty("a.b", 1)`. */
    toHaveProperty(path: string | (string | number)[], value?: unknown): void;
    /** Text that contains this text or matches this pattern. */
    toMatch(expected: string | RegExp): void;
    /** A number within `10 ** -digits / 2` of this one; 2 digits when none are given. */
    toBeCloseTo(expected: number, digits?: number): void;
    toBeGreaterThan(expected: number | bigint): void;
    toBeGreaterThanOrEqual(expected: number | bigint): void;
    toBeLessThan(expected: number | bigint): void;
    toBeLessThanOrEqual(expected: number | bigint): void;
    toBeNaN(): void;
    toBeNull(): void;
    toBeUndefined(): void;
    toBeDefined(): void;
    /** A value that `if` takes for true. */
    toBeTruthy(): void;
    /** A value that `if` takes for false. */
    toBeFalsy(): void;
    /** A value of this `typeof`. */
    toBeTypeOf(
      expected: "bigint" | "boolean" | "function" | "number" | "object" | "string" | "symbol" | "undefined",
    ): void;
    toBeInstanceOf(expected: abstract new (...args: never) => unknown): void;
    /**
     * A function that throws when it is called. With text: the message contains it; with a pattern: the message
     * matches; with a class: the error is one of it; with an error: the message is the same.
     */
    toThrow(expected?: string | RegExp | Error | (abstract new (...args: never) => unknown)): void;
  }

  type AsyncAssertion = {
    readonly [Name in Exclude<keyof Assertion, "not">]: (
      ...args: Parameters<Assertion[Name]>
    ) => Promise<void>;
  } & { readonly not: AsyncAssertion };

  interface ExpectedValue extends Assertion {
    /** Waits for the promise and asserts of what it resolves to: `await expect(promise).resolves.toBe(1)`. */
    readonly resolves: AsyncAssertion;
    /** Waits for the promise and asserts of what it rejects with: `await expect(promise).rejects.toThrow("no")`. */
    readonly rejects: AsyncAssertion;
  }

  interface Expect {
    /** Begins an assertion about `value`. The message stands before the reason when it fails. */
    (value: unknown, message?: string): ExpectedValue;
    /** Inside `toEqual`: any value of this class; `Number`, `String` … stand for the primitives. */
    any(type: unknown): any;
    /** Inside `toEqual`: any value but `null` and `undefined`. */
    anything(): any;
    /** Inside `toEqual`: a list with at least these items. */
    arrayContaining(items: unknown[]): any;
    /** Inside `toEqual`: an object with at least these entries. */
    objectContaining(entries: object): any;
    /** Inside `toEqual`: text that contains this text. */
    stringContaining(text: string): any;
    /** Inside `toEqual`: text that matches this pattern. */
    stringMatching(pattern: string | RegExp): any;
    /** Inside `toEqual`: a number close to this one, as `toBeCloseTo` has it. */
    closeTo(expected: number, digits?: number): any;
    /** The test fails unless it makes exactly so many assertions. */
    assertions(count: number): void;
    /** The test fails unless it makes an assertion. */
    hasAssertions(): void;
    /** Fails: this line must not be reached. */
    unreachable(message?: string): never;
  }

  /** Begins an assertion: `expect(value).toBe(expected)`. */
  export const expect: Expect;
}
