/* How much there is of something, asked of its inside: nothing here runs code of the submission, but for a Proxy's traps. */

const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object; // it has no name of its own

/** Length of an array, a typed array, a string, or of what has one as a plain property; 0 for all else. */
export function lengthOf(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  if (typeof value !== "object" || value === null) return 0;
  if (ArrayBuffer.isView(value)) return slot(typedArray, "length", value);
  const length: unknown = Object.getOwnPropertyDescriptor(value, "length")?.value;
  return typeof length === "number" && length > 0 ? length : 0;
}

/** Members of a map or a set; 0 for all else. */
export function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return slot(Map.prototype, "size", value) || slot(Set.prototype, "size", value);
}

/** Items of anything that can be asked without walking over it. */
export const itemsIn = (value: unknown): number => lengthOf(value) || sizeOf(value);

/** How many properties of its own an object shows. */
export function keysOf(value: unknown): number {
  return typeof value === "object" && value !== null ? Object.keys(value).length : lengthOf(value);
}

/** Where a regular expression begins to search: 0, unless it goes on from its last match. */
export function searchStart(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const goesOn = slot(RegExp.prototype, "global", value) || slot(RegExp.prototype, "sticky", value);
  const last: unknown = goesOn ? Object.getOwnPropertyDescriptor(value, "lastIndex")?.value : 0;
  return typeof last === "number" ? last : 0;
}

/** n · ⌈log₂ n⌉, in whole numbers: engines may differ in the last digit of a logarithm. */
export function sortCost(length: number): number {
  return length < 2 ? length : length * (32 - Math.clz32(length - 1));
}

/** What plain data consists of: all its values, and the objects and arrays among them. */
export interface Parts {
  values: number;
  objects: number;
  arrays: number;
}

/** Takes data apart that has been parsed or cloned: nothing in it answers for itself. */
export function partsOf(data: unknown): Parts {
  const parts: Parts = { values: 0, objects: 0, arrays: 0 };
  const seen = new Set<unknown>();
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const part = waiting.pop();
    parts.values += typeof part === "string" ? Math.max(part.length, 1) : 1;
    if (typeof part !== "object" || part === null || seen.has(part)) continue;
    seen.add(part);
    if (Array.isArray(part)) parts.arrays += 1;
    else parts.objects += 1;
    if (ArrayBuffer.isView(part)) parts.values += lengthOf(part);
    else if (part instanceof Map) for (const entry of part) waiting.push(...entry);
    else if (part instanceof Set) waiting.push(...part);
    else for (const key of Object.keys(part)) waiting.push(Reflect.get(part, key));
  }
  return parts;
}

/** What a getter of `holder` reads from the inside of `value`, as a number; 0 where there is nothing to read. */
function slot(holder: object, key: string, value: object): number {
  try {
    return Number(Reflect.get(holder, key, value));
  } catch {
    return 0; // it is asked of any object
  }
}
