import {
  byOutcome,
  byReceiver,
  rangeOf,
  startIn,
  walked,
  walkedBack,
  type Charge,
  type Made,
  type NativeCall,
} from "./charge.ts";
import { itemsIn, keysOf, lengthOf, partsOf, searchStart, sizeOf, sortCost } from "./sizes.ts";

/** Natives that are charged alike. Rows are shown to learners: `cost` is a phrase that they read. */
export interface NativeRow {
  /** where they are found, e.g. `Array.prototype`; `globalThis` for functions and classes by their own name */
  readonly of: string;
  /** names, separated by spaces */
  readonly natives: string;
  readonly cost: string;
  readonly charge: Charge;
  /** counted as allocations once the call is over, or before it where only the receiver is charged */
  readonly makes?: Made | ((call: NativeCall) => Made);
}

const result = byOutcome(({ result }) => lengthOf(result));
const firstArgument = byOutcome(({ args }) => itemsIn(args[0]));
const one = byReceiver(() => 1);
const all = byReceiver(lengthOf);
const size = byReceiver(sizeOf);
const sorted = byReceiver((receiver) => sortCost(lengthOf(receiver)));

const array = { arrays: 1 };
const object = { objects: 1 };
const string = { strings: 1 };

const LISTS = "Array.prototype, typed arrays";

const arrays: readonly NativeRow[] = [
  { of: LISTS, natives: "at push pop keys values entries subarray", cost: "1", charge: one },
  { of: LISTS, natives: "shift unshift reverse copyWithin", cost: "n", charge: all },
  { of: LISTS, natives: "forEach reduce reduceRight", cost: "n", charge: all },
  { of: LISTS, natives: "map filter", cost: "n", charge: all, makes: array },
  { of: LISTS, natives: "some every find findLast", cost: "the elements visited", charge: { by: "visits" } },
  { of: LISTS, natives: "indexOf", cost: "the elements walked over", charge: byOutcome(walked) },
  {
    of: LISTS,
    natives: "findIndex",
    cost: "the elements walked over",
    charge: byOutcome((call) => walked({ ...call, args: [] })),
  },
  {
    of: LISTS,
    natives: "lastIndexOf",
    cost: "the elements walked over, from the end",
    charge: byOutcome(walkedBack),
  },
  {
    of: LISTS,
    natives: "findLastIndex",
    cost: "the elements walked over, from the end",
    charge: byOutcome((call) => walkedBack({ ...call, args: [] })),
  },
  {
    of: LISTS,
    natives: "includes",
    cost: "n, from where it begins",
    charge: byOutcome(({ args, before }) => before - startIn(before, args[1])),
  },
  { of: LISTS, natives: "fill", cost: "the elements filled", charge: byOutcome((call) => rangeOf(call, 1)) },
  {
    of: LISTS,
    natives: "splice",
    cost: "the elements from its start to the end, and those put in",
    charge: byOutcome(({ args, before }) => before - startIn(before, args[0]) + Math.max(args.length - 2, 0)),
    makes: array,
  },
  {
    of: LISTS,
    natives: "slice concat flat toReversed toSpliced with",
    cost: "the length of the result",
    charge: result,
    makes: array,
  },
  {
    of: LISTS,
    natives: "flatMap",
    cost: "n, and the length of the result",
    charge: byOutcome(({ before, result }) => before + lengthOf(result)),
    makes: array,
  },
  { of: LISTS, natives: "sort", cost: "n · ⌈log₂ n⌉", charge: sorted },
  { of: LISTS, natives: "toSorted", cost: "n · ⌈log₂ n⌉", charge: sorted, makes: array },
  {
    of: LISTS,
    natives: "join toString",
    cost: "n, and the length of the result",
    charge: byOutcome(({ before, result }) => before + lengthOf(result)),
    makes: string,
  },
  { of: "typed arrays", natives: "set", cost: "what is copied", charge: firstArgument },
  { of: "Array", natives: "from of", cost: "the length of the result", charge: result, makes: array },
];

const collections: readonly NativeRow[] = [
  { of: "Map.prototype, WeakMap.prototype", natives: "get set has delete", cost: "1", charge: one },
  { of: "Set.prototype, WeakSet.prototype", natives: "add has delete", cost: "1", charge: one },
  { of: "Map.prototype, Set.prototype", natives: "keys values entries", cost: "1", charge: one },
  { of: "Map.prototype, Set.prototype", natives: "forEach clear", cost: "n", charge: size },
  {
    of: "Set.prototype",
    natives: "union intersection difference symmetricDifference",
    cost: "n of both",
    charge: byOutcome(({ args, before }) => before + sizeOf(args[0]), sizeOf),
    makes: object,
  },
  {
    of: "Set.prototype",
    natives: "isSubsetOf isSupersetOf isDisjointFrom",
    cost: "n of both",
    charge: byOutcome(({ args, before }) => before + sizeOf(args[0]), sizeOf),
  },
  { of: "Object, Map", natives: "groupBy", cost: "the items grouped", charge: firstArgument, makes: object },
];

const strings: readonly NativeRow[] = [
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
    charge: byOutcome(({ result, before }) => (Number(result) < 0 ? before : Number(result) + 1)),
  },
  { of: "String.prototype", natives: "match matchAll", cost: "n", charge: all },
  {
    of: "String.prototype",
    natives: "split",
    cost: "n",
    charge: all,
    makes: ({ result }) => ({ arrays: 1, strings: lengthOf(result) }),
  },
  {
    of: "String.prototype",
    natives: "trim trimStart trimEnd toUpperCase toLowerCase replace replaceAll normalize",
    cost: "n, or the length of the result if that is longer",
    charge: byOutcome(({ before, result }) => Math.max(before, lengthOf(result))),
    makes: string,
  },
  {
    of: "String.prototype",
    natives: "slice substring substr concat repeat padStart padEnd",
    cost: "the length of the result",
    charge: result,
    makes: string,
  },
  {
    of: "String",
    natives: "fromCharCode fromCodePoint raw",
    cost: "the length of the result",
    charge: result,
    makes: string,
  },
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

const objects: readonly NativeRow[] = [
  {
    of: "Object",
    natives: "keys values entries getOwnPropertyNames",
    cost: "the length of the result",
    charge: result,
    makes: array,
  },
  { of: "Reflect", natives: "ownKeys", cost: "the length of the result", charge: result, makes: array },
  {
    of: "Object",
    natives: "assign",
    cost: "the properties copied",
    charge: byOutcome(({ args }) => args.slice(1).reduce((sum: number, source) => sum + keysOf(source), 0)),
  },
  {
    of: "Object",
    natives: "freeze seal",
    cost: "the properties",
    charge: byOutcome(({ args }) => keysOf(args[0])),
  },
  {
    of: "Object",
    natives: "fromEntries",
    cost: "the properties",
    charge: byOutcome(({ result }) => keysOf(result)),
    makes: object,
  },
  { of: "Object", natives: "create", cost: "1", charge: one, makes: object },
  { of: "JSON", natives: "stringify", cost: "the length of the result", charge: result, makes: string },
  {
    of: "JSON",
    natives: "parse",
    cost: "the length of the text",
    charge: firstArgument,
    makes: ({ args, result }) => (typeof args[1] === "function" ? object : partsOf(result)),
  },
  {
    of: "globalThis",
    natives: "structuredClone",
    cost: "the values copied, a string by its length",
    charge: byOutcome(({ result }) => partsOf(result).values),
    makes: ({ result }) => partsOf(result),
  },
  {
    of: "globalThis",
    natives: "String",
    cost: "the length of the result, 1 for what is a string",
    charge: byOutcome(({ args, result }) => (typeof args[0] === "string" ? 1 : lengthOf(result))),
    makes: ({ args }) => (typeof args[0] === "string" ? {} : string),
  },
  {
    of: "globalThis",
    natives: "Number parseInt parseFloat",
    cost: "the length of the text",
    charge: firstArgument,
  },
  { of: "globalThis", natives: "Array", cost: "the length of the result", charge: result, makes: array },
  {
    of: "Promise",
    natives: "all allSettled any race",
    cost: "the promises waited for",
    charge: firstArgument,
    makes: object,
  },
  { of: "Function.prototype", natives: "bind", cost: "1", charge: one, makes: { closures: 1 } },
  {
    of: "Function.prototype",
    natives: "call apply",
    cost: "what the function called costs",
    charge: { by: "function called" },
  },
  {
    of: "Reflect",
    natives: "apply",
    cost: "what the function called costs",
    charge: { by: "function called" },
  },
];

/** What each native costs: its textbook cost. A call costs 1 at least; what is not in a row costs nothing. */
export const NATIVE_ROWS: readonly NativeRow[] = [...arrays, ...collections, ...strings, ...objects];

/** Classes whose `new` is charged what the new collection holds. */
export const COLLECTIONS: readonly string[] = [
  ...["Map", "Set", "WeakMap", "WeakSet", "Array"],
  ...[
    "Int8",
    "Uint8",
    "Uint8Clamped",
    "Int16",
    "Uint16",
    "Int32",
    "Uint32",
    "Float16",
    "Float32",
    "Float64",
  ].map((kind) => `${kind}Array`),
  ...["BigInt64Array", "BigUint64Array"],
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
