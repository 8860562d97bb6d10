import type { NativeRow } from "./charge.ts";
import { COLLECTIONS, NATIVE_ROWS } from "./natives.ts";

/** Natives by what they are, not by what they are called. */
export interface KnownNatives {
  find(callee: unknown): NativeRow | undefined;
  /** whether this is a class of `COLLECTIONS` */
  isCollection(constructor: unknown): boolean;
}

/** Takes the natives of this realm as they are now: call it before any learner code runs. */
export function captureNatives(): KnownNatives {
  const rows = new Map<unknown, NativeRow>();
  for (const row of NATIVE_ROWS) {
    for (const holder of holdersOf(row.of)) {
      for (const name of namesOf(row)) {
        const native: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
        if (typeof native === "function" && !rows.has(native)) rows.set(native, row);
      }
    }
  }
  const collections = new Set(COLLECTIONS.map((name): unknown => Reflect.get(globalThis, name)));
  return {
    find: (callee) => rows.get(callee),
    isCollection: (constructor) => collections.has(constructor) && constructor !== undefined,
  };
}

const namesOf = (row: NativeRow) => row.natives.split(" ");

/** Names that a method call has to have to be looked at. */
export const METHOD_NAMES: ReadonlySet<string> = new Set(NATIVE_ROWS.flatMap(namesOf));

/** Names of natives that are called by themselves. */
export const GLOBAL_NAMES: ReadonlySet<string> = new Set(
  NATIVE_ROWS.filter((row) => row.of === "globalThis").flatMap(namesOf),
);

/** Where natives are found; an engine may lack one. */
function holdersOf(paths: string): readonly object[] {
  return paths.split(", ").map((path) => {
    if (path === "globalThis") return globalThis;
    if (path === "typed arrays") return Object.getPrototypeOf(Uint8Array.prototype) as object; // it has no name of its own
    const find = (from: unknown, key: string): unknown => Reflect.get(Object(from) as object, key);
    return Object(path.split(".").reduce<unknown>(find, globalThis)) as object;
  });
}
