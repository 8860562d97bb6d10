import { printPair } from "../print/print-pair.ts";
import { ONE_LINE, printValue } from "../print/print-value.ts";
import type { Failure, Frame } from "../report.ts";

/** What a failed assertion compared; how to find it is the business of the seam to the assertion library. */
export interface Comparison {
  readonly expected: unknown;
  readonly received: unknown;
}

export interface FailureReader {
  /** the two values of a failed comparison, if `error` is one that is worth a diff */
  comparisonOf(error: unknown): Comparison | undefined;
  isAssertion(error: unknown): boolean;
  /** whether it says that counted work was too much */
  isTooSlow(error: unknown): boolean;
  framesOf(stack: string): readonly Frame[];
}

const LONGEST_MESSAGE = 2_000;

/** Of any text of an error, before it is looked at: it may be of any length. */
const LONGEST_TEXT = 20_000;

/**
 * Describes whatever was thrown, in bounded time and size. Never throws: `null`, symbols, revoked Proxies and
 * errors whose parts throw when they are read all give a failure.
 */
export function describeFailure(thrown: unknown, reader: FailureReader): Failure {
  const comparison = attempt(() => {
    const values = reader.comparisonOf(thrown);
    return values && printPair(values.expected, values.received);
  });
  return {
    message: cut(messageOf(thrown, attempt(() => reader.isAssertion(thrown)) ?? false)),
    ...(comparison && { comparison }),
    ...(reader.isTooSlow(thrown) && { tooSlow: true }),
    frames: attempt(() => reader.framesOf(textOf(thrown, "stack"))) ?? [],
  };
}

/** The message as one line, for a verdict. */
export function describeBriefly(thrown: unknown): string {
  const line = messageOf(thrown, false).split("\n", 1)[0] ?? "";
  return line.length <= 300 ? line : `${line.slice(0, 300)}…`;
}

function messageOf(thrown: unknown, isAssertion: boolean): string {
  if (!(attempt(() => thrown instanceof Error) ?? false)) return `Thrown: ${printValue(thrown, ONE_LINE)}`;
  const message = textOf(thrown, "message");
  if (isAssertion) return message;
  const name = textOf(thrown, "name") || "Error";
  return `${name}${message === "" ? "" : `: ${message}`}${lockHint(message)}`;
}

/** Engines differ in words: V8, JavaScriptCore and SpiderMonkey in this order. */
const LOCKED =
  /read only property|not extensible|Cannot redefine|readonly property|is read-only|can't redefine|can't define|Cannot delete|can't be deleted|Unable to delete/i;

function lockHint(message: string): string {
  return LOCKED.test(message)
    ? "\n(If this is about a built-in object: those are locked while tests run, so that the test tools stay what they are.)"
    : "";
}

function textOf(thrown: unknown, key: "name" | "message" | "stack"): string {
  const value = attempt((): unknown => Reflect.get(Object(thrown) as object, key));
  return typeof value === "string" ? value.slice(0, LONGEST_TEXT) : "";
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const cut = (text: string) => (text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE)}…`);
