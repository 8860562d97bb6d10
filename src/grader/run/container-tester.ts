import type { Tester } from "@vitest/expect";
import { isMap, isSet } from "../print/brands.ts";

/**
 * An equality tester for sets and maps, by what they really hold. The library asks a set for its `size` and its
 * iterator, which an object may have replaced: an empty set that says it has the expected size would be equal to any.
 * Answers `false`, or nothing at all and leaves the rest to the library.
 */
export const testContainers: Tester = function (a: unknown, b: unknown, testers) {
  if (!isObject(a) || !isObject(b)) return undefined;
  if (!isNamedContainer(a) && !isNamedContainer(b)) return undefined;
  if (isOrdinary(a) && isOrdinary(b)) return undefined;
  if (isSet(a) !== isSet(b) || isMap(a) !== isMap(b)) return false;
  const areEqual = (left: unknown, right: unknown) => this.equals(left, right, testers);
  if (isSet(a) && isSet(b)) return holdTheSame(valuesOf(a), valuesOf(b), areEqual);
  if (isMap(a) && isMap(b)) return holdTheSame(entriesOf(a), entriesOf(b), areEqual);
  return undefined;
};

const isNamedContainer = (value: object) => value instanceof Map || value instanceof Set;

/** Of no class of its own and without members of its own: it answers as the language has it. */
function isOrdinary(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Map.prototype || prototype === Set.prototype) && Reflect.ownKeys(value).length === 0;
}

const valuesOf = (set: Set<unknown>): readonly unknown[] => {
  const values: unknown[] = [];
  Set.prototype.forEach.call(set, (value) => void values.push(value));
  return values;
};

const entriesOf = (map: Map<unknown, unknown>): readonly unknown[] => {
  const entries: unknown[] = [];
  Map.prototype.forEach.call(map, (value, key) => void entries.push([key, value]));
  return entries;
};

/** Each member of one has an equal in the other, in any order; members at the same place are tried first. */
function holdTheSame(
  a: readonly unknown[],
  b: readonly unknown[],
  areEqual: (left: unknown, right: unknown) => boolean,
): false | undefined {
  if (a.length !== b.length) return false;
  const isFound = (member: unknown, index: number) =>
    areEqual(member, b[index]) || b.some((other) => areEqual(member, other));
  return a.every(isFound) ? undefined : false;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
