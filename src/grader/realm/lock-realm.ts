import { allowOverrides } from "./allow-overrides.ts";
import { collectIntrinsics, lockedGlobals } from "./intrinsics.ts";

/**
 * Freezes what the language and our tools stand on: the built-in objects, and the globals that name them. After it,
 * code that patches a built-in fails at the patch. Innocent style goes on working: an own `toString` or
 * `constructor`, classes that extend built-ins, properties of errors.
 *
 * It has a price: engines read and write holey arrays 3 to 10 times slower once `Array.prototype` is frozen
 * (V8 12, `new Array(n)` filled by index). Nothing may be timed in a locked realm.
 *
 * @param more objects of our own to freeze with it, e.g. the classes of the assertion library
 * @returns what is locked now, with names
 */
export function lockRealm(
  global: object,
  more: Readonly<Record<string, object>>,
): ReadonlyMap<object, string> {
  allowOverrides(Object.prototype, Reflect.ownKeys(Object.prototype));
  allowOverrides(Function.prototype, ["toString", "constructor", "bind"]);
  allowOverrides(Array.prototype, ["toString"]);
  for (const { prototype } of errorClasses(global)) allowOverrides(prototype, Reflect.ownKeys(prototype));
  const locked = new Map(collectIntrinsics(global));
  for (const [name, object] of Object.entries(more)) locked.set(object, name);
  lockError();
  for (const object of locked.keys()) if (object !== Error) Object.freeze(object);
  for (const name of lockedGlobals(global)) {
    Object.defineProperty(global, name, { writable: false, configurable: false });
  }
  for (const name of ABSENT) Object.defineProperty(global, name, { value: undefined });
  return locked;
}

/**
 * Our tools ask whether these are there, and treat their instances in a way of their own: code under test that defines
 * a `Node` could have `toContain` ask its `contains`. Workers have none of them.
 */
const ABSENT = ["Node", "DOMTokenList", "HTMLElement", "Buffer", "__vitest_worker__"];

/** Frozen but for `stackTraceLimit`, which Vitest's runner sets around each test it defines. */
function lockError(): void {
  if (!Object.hasOwn(Error, "stackTraceLimit")) Reflect.set(Error, "stackTraceLimit", 30);
  for (const key of Reflect.ownKeys(Error)) {
    const property = Object.getOwnPropertyDescriptor(Error, key);
    Object.defineProperty(Error, key, {
      configurable: false,
      ...(property && "value" in property && { writable: key === "stackTraceLimit" }),
    });
  }
  if (!Object.hasOwn(Error, "prepareStackTrace"))
    Object.defineProperty(Error, "prepareStackTrace", { value: undefined });
  Object.preventExtensions(Error);
}

function errorClasses(global: object): readonly { readonly prototype: object }[] {
  const names = lockedGlobals(global).filter((name) => name.endsWith("Error"));
  return names.map((name) => Reflect.get(global, name) as { prototype: object }); // all of them are classes
}
