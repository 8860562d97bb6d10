import {
  all,
  byOutcome,
  byResult,
  firstArgument,
  one,
  result,
  startIn,
  string,
  walked,
  walkedBack,
  type NativeCall,
  type NativeRow,
} from "./charge.ts";
import { lengthOf, searchStart } from "./sizes.ts";

/** n is the length of the text. */
export const TEXT_NATIVES: readonly NativeRow[] = [
  { of: "String.prototype", natives: "at charAt charCodeAt codePointAt", cost: "1", charge: one },
  {
    of: "String.prototype",
    natives: "indexOf",
    cost: "the characters walked over",
    charge: byOutcome(walked),
  },
  {
    of: "String.prototype",
    natives: "lastIndexOf",
    cost: "the characters walked over, from the end",
    charge: byOutcome(walkedBack),
  },
  {
    of: "String.prototype",
    natives: "includes",
    cost: "n, from where it begins",
    charge: byOutcome(({ args, before }) => before - startIn(before, args[1])),
  },
  {
    of: "String.prototype",
    natives: "startsWith endsWith",
    cost: "the length of what is looked for",
    charge: firstArgument,
  },
  {
    of: "String.prototype",
    natives: "localeCompare",
    cost: "the length of the shorter one",
    charge: byOutcome(({ args, before }) => Math.min(before, lengthOf(args[0]))),
  },
  {
    of: "String.prototype",
    natives: "search",
    cost: "the characters walked over",
    charge: byResult((index, length) => (typeof index === "number" && index >= 0 ? index + 1 : length)),
  },
  { of: "String.prototype", natives: "match matchAll", cost: "n", charge: all },
  {
    of: "String.prototype",
    natives: "split",
    cost: "n",
    charge: byResult((_, length) => length),
    makes: ({ result }) => ({ arrays: 1, strings: lengthOf(result) }),
  },
  {
    of: "String.prototype",
    natives: "trim trimStart trimEnd toUpperCase toLowerCase replace replaceAll normalize",
    cost: "n, or the length of the result if that is longer",
    charge: byResult((made, length) => Math.max(length, lengthOf(made))),
    makes: string,
  },
  {
    of: "String.prototype",
    natives: "slice substring substr concat repeat padStart padEnd",
    cost: "the length of the result",
    charge: result,
    makes: string,
  },
  { of: "String", natives: "fromCharCode fromCodePoint", cost: "1", charge: one, makes: string },
  {
    of: "Number.prototype",
    natives: "toString toFixed toPrecision toExponential",
    cost: "the length of the result",
    charge: result,
    makes: string,
  },
  {
    of: "RegExp.prototype",
    natives: "exec",
    cost: "the characters from where it begins to the end of the match",
    charge: byOutcome(searched, searchStart),
  },
  {
    of: "RegExp.prototype",
    natives: "test",
    cost: "n, or to the end of the match where the expression remembers it",
    charge: byOutcome(tested, searchStart),
  },
];

function searched({ args, result, before }: NativeCall): number {
  if (!Array.isArray(result)) return lengthOf(args[0]) - before;
  const { index } = result as RegExpExecArray; // what it gave is of this kind, or a submission's own
  return index + lengthOf(result[0]) - before;
}

function tested({ receiver, args, result, before }: NativeCall): number {
  const end = result === true ? searchStart(receiver) : 0;
  return (end > before ? end : lengthOf(args[0])) - before;
}
