import type { NativeRow } from "./charge.ts";
import { COLLECTION_NATIVES } from "./natives-of-collections.ts";
import { LIST_NATIVES } from "./natives-of-lists.ts";
import { OBJECT_NATIVES } from "./natives-of-objects.ts";
import { TEXT_NATIVES } from "./natives-of-text.ts";

/** What each native costs: its textbook cost. A call costs 1 at least; what is not in a row costs nothing. */
export const NATIVE_ROWS: readonly NativeRow[] = [
  ...LIST_NATIVES,
  ...COLLECTION_NATIVES,
  ...TEXT_NATIVES,
  ...OBJECT_NATIVES,
];

/** Classes whose `new` is charged what the new collection holds. */
export const COLLECTIONS: readonly string[] = [
  "Map Set WeakMap WeakSet Array Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array",
  "Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array",
].flatMap((line) => line.split(" "));
