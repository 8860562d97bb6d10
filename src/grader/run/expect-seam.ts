import {
  addCustomEqualityTesters,
  AsymmetricMatcher,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
} from "@vitest/expect";
import { assert } from "#base/assert.ts";
import { ONE_LINE, printValue, type PrintLimits } from "../print/print-value.ts";
import { judgeAtMost } from "./at-most.ts";
import { testContainers } from "./container-tester.ts";
import type { Comparison } from "./describe-failure.ts";

/** The one place that knows `@vitest/expect` and the chai under it. */
export interface ExpectSeam {
  /** what suites import as `expect` */
  readonly expect: object;
  /** Begins a test: `task` is the runner's own, which auto-awaits `.resolves` and `.rejects`. */
  begin(task: object): void;
  /** The failure that the test ends with although its body threw none; nothing when all is well. */
  end(): unknown;
  isAssertion(error: unknown): boolean;
  /** whether it says that counted work was too much */
  isTooSlow(error: unknown): boolean;
  comparisonOf(error: unknown): Comparison | undefined;
  /** our objects that errors, or the global symbols of the library, lead to: to be frozen */
  readonly reachable: Readonly<Record<string, object>>;
}

/** What one test has asserted. */
interface Tally {
  readonly task: object | undefined;
  calls: number;
  /** assertions that failed, thrown into whatever code had called them */
  readonly failed: unknown[];
  wanted?: number | "any";
}

/** `expect.any(Number)` and the like. */
const MATCHER_MAKERS =
  "any anything arrayContaining closeTo not objectContaining stringContaining stringMatching".split(" ");

const SHORT: PrintLimits = { ...ONE_LINE, total: 160, text: 80 };

export function createExpectSeam(): ExpectSeam {
  let tally: Tally = { task: undefined, calls: 0, failed: [] };
  const tooSlow = new WeakSet<object>();
  addCustomEqualityTesters([testContainers]);
  chai.use(JestChaiExpect);
  chai.use(JestAsymmetricMatchers);
  chai.use((_chai, utils) => {
    const { prototype } = chai.Assertion;
    const assertHolds = createAssert(utils, (error) => tally.failed.push(error));
    prototype.assert = assertHolds;
    for (const name of ["resolves", "rejects"]) awaitReally(prototype, name, utils);
    addAtMost(prototype, utils, assertHolds, (error) => tooSlow.add(error));
  });

  const expect = (value: unknown, message?: string): unknown => {
    tally.calls += 1;
    const assertion: unknown = chai.expect(value, message);
    return tally.task ? (assertion as { withTest(task: object): unknown }).withTest(tally.task) : assertion; // JestChaiExpect adds it
  };
  for (const name of MATCHER_MAKERS) Reflect.set(expect, name, Reflect.get(chai.expect, name));
  Object.assign(expect, {
    assertions: (count: number) => void (tally.wanted = count),
    hasAssertions: () => void (tally.wanted = "any"),
    unreachable: (message?: string) => {
      const error = new chai.AssertionError(message ?? "expected this not to be reached");
      tally.failed.push(error);
      throw error;
    },
  });

  return {
    expect,
    begin: (task) => (tally = { task, calls: 0, failed: [] }),
    end() {
      const [swallowed] = tally.failed;
      if (swallowed) return swallowed;
      const { wanted, calls } = tally;
      if (wanted === undefined || wanted === calls || (wanted === "any" && calls > 0)) return undefined;
      return new chai.AssertionError(`expected ${wanted} assertions, but ${calls} ran`);
    },
    isAssertion: (error) => error instanceof chai.AssertionError,
    isTooSlow: (error) => typeof error === "object" && error !== null && tooSlow.has(error),
    comparisonOf(error) {
      if (!(error instanceof chai.AssertionError)) return undefined;
      const { actual, expected, showDiff } = error as {
        actual?: unknown;
        expected?: unknown;
        showDiff?: unknown;
      }; // chai copies them from the failed assertion
      // `toThrow` says it compared null with undefined when nothing was thrown; the sentence says all of it.
      const isThrow = expected === null && actual === undefined;
      return showDiff === true && !isThrow ? { expected, received: actual } : undefined;
    },
    reachable: {
      AssertionError: chai.AssertionError,
      "AssertionError.prototype": chai.AssertionError.prototype,
      Assertion: chai.Assertion,
      "Assertion.prototype": chai.Assertion.prototype,
      AsymmetricMatcher,
      "AsymmetricMatcher.prototype": AsymmetricMatcher.prototype,
      ...globalState(),
    },
  };
}

/** The library keeps these under global symbols; an equality tester added there would equal anything. */
function globalState(): Record<string, object> {
  const [state, asymmetric, states] = [
    "$$jest-matchers-object",
    "asymmetric-matchers-object",
    "matchers-object",
  ].map(
    (name) => Reflect.get(globalThis, Symbol.for(name)) as object, // the library has put them there
  );
  assert(state && asymmetric && states, "the library keeps its state under these symbols");
  const { matchers, customEqualityTesters } = state as { matchers: object; customEqualityTesters: object };
  return { matchers, customEqualityTesters, asymmetric, states };
}

type Utils = typeof chai.util;
type Template = string | (() => string);

/**
 * Stands in for chai's own `assert`: values are printed by the bounded printer, and a failed assertion is noted before it
 * is thrown, since code under test may have called it (through a callback of the suite) and may catch it.
 */
function createAssert(utils: Utils, note: (error: unknown) => void) {
  return function (
    this: Chai.Assertion,
    passed: unknown,
    message: Template,
    negated: Template,
    expected?: unknown,
    ...[received, showDiff]: [received?: unknown, showDiff?: boolean]
  ): void {
    const isNot = Boolean(utils.flag(this, "negate"));
    if (Boolean(passed) !== isNot) return;
    const subject: unknown = utils.flag(this, "object");
    const actual = arguments.length > 4 ? received : subject;
    const isWorthDiff = showDiff !== false && !isNot && !(expected === undefined && received === undefined);
    const template = isNot ? negated : message;
    const text = (typeof template === "function" ? template() : template)
      .replaceAll("#{this}", () => printValue(subject, SHORT))
      .replaceAll("#{act}", () => printValue(actual, SHORT))
      .replaceAll("#{exp}", () => printValue(expected, SHORT));
    const own: unknown = utils.flag(this, "message");
    const error = new chai.AssertionError(
      typeof own === "string" ? `${own}: ${text}` : text,
      { actual, expected, showDiff: isWorthDiff },
      utils.flag(this, "ssfi") as undefined,
    );
    note(error);
    throw error;
  };
}

/** The one matcher that is ours: work that was counted, and the most it may be. */
function addAtMost(
  prototype: object,
  utils: Utils,
  assertHolds: ReturnType<typeof createAssert>,
  note: (error: Error) => void,
): void {
  utils.addMethod(prototype, "toBeAtMost", function (this: Chai.Assertion, limit: unknown): void {
    const { holds, message, negated } = judgeAtMost(utils.flag(this, "object"), limit);
    try {
      assertHolds.call(this, holds, message, negated, undefined, undefined, false);
    } catch (error) {
      // Its opposite says that something took too little work, and that isn't slow.
      if (error instanceof Error && !holds) note(error);
      throw error;
    }
  });
}

/**
 * `.resolves` and `.rejects` would call the `then` of what they are given, which a submission may have replaced by one
 * that never calls back, or that swallows what the matcher throws. Awaiting a promise calls no `then` of its own.
 */
function awaitReally(prototype: object, name: string, utils: Utils): void {
  utils.overwriteProperty(
    prototype,
    name,
    (original: (this: object) => unknown) =>
      function (this: object): unknown {
        let value: unknown = utils.flag(this, "object");
        if (name === "rejects" && typeof value === "function") value = (value as () => unknown)();
        if (isThenable(value)) utils.flag(this, "object", settled(value));
        return original.call(this);
      },
  );
}

async function settled(value: unknown): Promise<unknown> {
  return await value;
}

function isThenable(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}
