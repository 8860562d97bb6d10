import {
  all,
  array,
  byOutcome,
  byResult,
  firstArgument,
  one,
  rangeOf,
  result,
  startIn,
  string,
  walked,
  walkedBack,
  type Charge,
  type NativeRow,
} from "./charge.ts";
import { lengthOf } from "./sizes.ts";

const sorted: Charge = { by: "sorting" };

const LISTS = "Array.prototype, typed arrays";

/** n is the length. */
export const LIST_NATIVES: readonly NativeRow[] = [
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
    charge: byResult((made, length) => length + lengthOf(made)),
    makes: array,
  },
  { of: LISTS, natives: "sort", cost: "n · ⌈log₂ n⌉", charge: sorted },
  { of: LISTS, natives: "toSorted", cost: "n · ⌈log₂ n⌉", charge: sorted, makes: array },
  {
    of: LISTS,
    natives: "join toString",
    cost: "n, and the length of the result",
    charge: byResult((made, length) => length + lengthOf(made)),
    makes: string,
  },
  { of: "typed arrays", natives: "set", cost: "what is copied", charge: firstArgument },
  { of: "Array", natives: "from of", cost: "the length of the result", charge: result, makes: array },
];
