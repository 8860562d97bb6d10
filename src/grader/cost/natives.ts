import { lengthOf, sizeOf, sortCost } from "./sizes.ts";

/** What a native makes anew, counted as an allocation. */
export type Made = "array" | "object" | "string";

/** One way to charge natives. Rows are shown to learners: `cost` is a phrase that they read. */
export interface NativeRow {
  /** where they are found, e.g. `Array.prototype` */
  readonly of: string;
  /** names of the methods */
  readonly natives: string;
  readonly cost: string;
  readonly charge: Charge;
  readonly makes?: Made;
}

/** Known before the call, from the receiver alone; or once it is over. */
export type Charge =
  | { readonly when: "before"; readonly cost: (receiver: unknown) => number }
  | { readonly when: "after"; readonly cost: (call: NativeCall) => number };

/** A call of a native that has returned. */
export interface NativeCall {
  readonly receiver: unknown;
  readonly args: readonly unknown[];
  readonly result: unknown;
  /** length of the receiver before the call */
  readonly length: number;
}

const one: Charge = { when: "before", cost: () => 1 };
const all: Charge = { when: "before", cost: lengthOf };
const size: Charge = { when: "before", cost: sizeOf };
const sorted: Charge = { when: "before", cost: (receiver) => sortCost(lengthOf(receiver)) };
const after = (cost: (call: NativeCall) => number): Charge => ({ when: "after", cost });
const result = after(({ result }) => lengthOf(result));
const lengthAndResult = after(({ length, result }) => length + lengthOf(result));

/** How far `indexOf` and its like walked from where they began, to what they found or to the end. */
const walked = after(({ args, result, length }) => {
  const from = startOf(args[1], length);
  return typeof result === "number" && result >= 0 ? result - from + 1 : length - from;
});

const LISTS = "Array.prototype, typed arrays";

/** What each native costs: its textbook cost, and never less than nothing. */
export const NATIVE_ROWS: readonly NativeRow[] = [
  { of: LISTS, natives: "at push pop keys values entries", cost: "1", charge: one },
  { of: LISTS, natives: "shift unshift reverse fill copyWithin includes", cost: "n", charge: all },
  {
    of: LISTS,
    natives: "forEach every some find findLast findIndex findLastIndex reduce reduceRight",
    cost: "n",
    charge: all,
  },
  { of: LISTS, natives: "map filter", cost: "n", charge: all, makes: "array" },
  { of: LISTS, natives: "toReversed with toSpliced", cost: "n", charge: all, makes: "array" },
  { of: LISTS, natives: "indexOf", cost: "the elements walked over", charge: walked },
  { of: LISTS, natives: "lastIndexOf", cost: "n", charge: all },
  { of: LISTS, natives: "sort", cost: "n · log₂ n", charge: sorted },
  { of: LISTS, natives: "toSorted", cost: "n · log₂ n", charge: sorted, makes: "array" },
  {
    of: LISTS,
    natives: "slice subarray concat flat flatMap",
    cost: "the length of the result",
    charge: result,
    makes: "array",
  },
  { of: LISTS, natives: "splice", cost: "n", charge: all, makes: "array" },
  {
    of: LISTS,
    natives: "join",
    cost: "n, and the length of the result",
    charge: lengthAndResult,
    makes: "string",
  },
  { of: "Map.prototype", natives: "get set has delete keys values entries", cost: "1", charge: one },
  { of: "Set.prototype", natives: "add has delete keys values entries", cost: "1", charge: one },
  { of: "WeakMap.prototype", natives: "get set has delete", cost: "1", charge: one },
  { of: "WeakSet.prototype", natives: "add has delete", cost: "1", charge: one },
  { of: "Map.prototype", natives: "forEach clear", cost: "n", charge: size },
  { of: "Set.prototype", natives: "forEach clear", cost: "n", charge: size },
  { of: "String.prototype", natives: "at charAt charCodeAt codePointAt", cost: "1", charge: one },
  {
    of: "String.prototype",
    natives: "includes indexOf lastIndexOf startsWith endsWith search match matchAll localeCompare",
    cost: "n",
    charge: all,
  },
  { of: "String.prototype", natives: "split", cost: "n", charge: all, makes: "array" },
  {
    of: "String.prototype",
    natives: "trim trimStart trimEnd toUpperCase toLowerCase replace replaceAll normalize",
    cost: "n",
    charge: all,
    makes: "string",
  },
  {
    of: "String.prototype",
    natives: "slice substring substr concat repeat padStart padEnd",
    cost: "the length of the result",
    charge: result,
    makes: "string",
  },
  {
    of: "Object",
    natives: "keys values entries",
    cost: "the length of the result",
    charge: result,
    makes: "array",
  },
  { of: "JSON", natives: "stringify", cost: "the length of the result", charge: result, makes: "string" },
  {
    of: "JSON",
    natives: "parse",
    cost: "the length of the text",
    charge: after(({ args }) => lengthOf(args[0])),
    makes: "object",
  },
  { of: "Array", natives: "from of", cost: "the length of the result", charge: result, makes: "array" },
];

function startOf(from: unknown, length: number): number {
  if (typeof from !== "number" || !(Math.abs(from) >= 1)) return 0;
  const start = Math.trunc(from);
  return start < 0 ? Math.max(length + start, 0) : Math.min(start, length);
}
