import { NATIVE_ROWS, type NativeRow } from "./natives.ts";

/** Natives by what they are, not by what they are called. */
export interface KnownNatives {
  /** names that a method call has to have to be looked at */
  readonly names: ReadonlySet<string>;
  find(callee: unknown): NativeRow | undefined;
}

/** Takes the natives of this realm as they are now: call it before any learner code runs. */
export function captureNatives(): KnownNatives {
  const rows = new Map<unknown, NativeRow>();
  for (const row of NATIVE_ROWS) {
    for (const holder of holdersOf(row.of)) {
      for (const name of row.natives.split(" ")) {
        const native: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
        if (typeof native === "function" && !rows.has(native)) rows.set(native, row);
      }
    }
  }
  return { names: NATIVE_NAMES, find: (callee) => rows.get(callee) };
}

/** Of all natives in the table. */
export const NATIVE_NAMES: ReadonlySet<string> = new Set(
  NATIVE_ROWS.flatMap((row) => row.natives.split(" ")),
);

function holdersOf(path: string): readonly object[] {
  return path.split(", ").map((name) => {
    if (name === "typed arrays") return Object.getPrototypeOf(Uint8Array.prototype) as object; // it has no name of its own
    const holder = name
      .split(".")
      .reduce<unknown>((from, key) => Reflect.get(Object(from) as object, key), globalThis);
    return Object(holder) as object;
  });
}
