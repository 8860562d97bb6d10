const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object; // it has no name of its own

/** Length of an array, typed array, string, or of what has one as a plain property; 0 for all else. */
export function lengthOf(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  if (typeof value !== "object" || value === null) return 0;
  if (value instanceof Object && ArrayBuffer.isView(value))
    return slot(() => Reflect.get(typedArray, "length", value));
  const length: unknown = Object.getOwnPropertyDescriptor(value, "length")?.value;
  return typeof length === "number" && length > 0 ? length : 0;
}

/** Members of a map or a set; 0 for all else. */
export function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return (
    slot(() => Reflect.get(Map.prototype, "size", value)) ||
    slot(() => Reflect.get(Set.prototype, "size", value))
  );
}

/** n · ⌈log₂ n⌉, in whole numbers: engines may differ in the last digit of a logarithm. */
export function sortCost(length: number): number {
  return length < 2 ? length : length * (32 - Math.clz32(length - 1));
}

/** What a getter reads from an object's inside; 0 where there is none: it is asked of any object. */
function slot(read: () => unknown): number {
  try {
    return Number(read());
  } catch {
    return 0;
  }
}
