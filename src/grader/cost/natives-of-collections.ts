import { byOutcome, byReceiver, firstArgument, object, one, type NativeRow } from "./charge.ts";
import { sizeOf } from "./sizes.ts";

const size = byReceiver(sizeOf);

/** n is the size. */
export const COLLECTION_NATIVES: readonly NativeRow[] = [
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
