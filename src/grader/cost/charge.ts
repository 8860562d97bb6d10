import { itemsIn, lengthOf } from "./sizes.ts";

/** What was made, counted as allocations. */
export interface Made {
  readonly objects?: number;
  readonly arrays?: number;
  readonly closures?: number;
  readonly strings?: number;
}

/** A call of a native that has returned. */
export interface NativeCall {
  readonly receiver: unknown;
  readonly args: readonly unknown[];
  readonly result: unknown;
  /** what was measured before the call: the receiver's length, or where a search begins */
  readonly before: number;
}

/**
 * How a native is charged: 1 for the call; by its receiver, before the call; by its result and the receiver's length; by all
 * that is known when it has returned; by the elements that it has handed to its callback; as a sort of its receiver, whose
 * comparator counts its own entries; or as the function that it calls in turn.
 */
export type Charge =
  | { readonly by: "call" }
  | { readonly by: "receiver"; readonly cost: (receiver: unknown) => number }
  | { readonly by: "result"; readonly cost: (result: unknown, length: number) => number }
  | {
      readonly by: "outcome";
      readonly cost: (call: NativeCall) => number;
      readonly measure: (receiver: unknown) => number;
    }
  | { readonly by: "visits" }
  | { readonly by: "sorting" }
  | { readonly by: "function called" };

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

export const byResult = (cost: (result: unknown, length: number) => number): Charge => ({
  by: "result",
  cost,
});

export const byReceiver = (cost: (receiver: unknown) => number): Charge => ({ by: "receiver", cost });

export const byOutcome = (
  cost: (call: NativeCall) => number,
  measure: (receiver: unknown) => number = lengthOf,
): Charge => ({ by: "outcome", cost, measure });

/** How far a search from the front walked: to what it found, or to the end. */
export function walked({ args, result, before }: NativeCall): number {
  const from = startIn(before, args[1]);
  return typeof result === "number" && result >= 0 ? result - from + 1 : before - from;
}

/** How far a search from the back walked. */
export function walkedBack({ args, result, before }: NativeCall): number {
  const from = typeof args[1] === "number" ? Math.min(startIn(before, args[1]), before - 1) : before - 1;
  return typeof result === "number" && result >= 0 ? from - result + 1 : from + 1;
}

/** The range that `fill` and its like work on. */
export function rangeOf({ args, before }: NativeCall, first: number): number {
  const end = args[first + 1] === undefined ? before : startIn(before, args[first + 1]);
  return end - startIn(before, args[first]);
}

/** An index as natives read it: whole, from the end when negative, within the length. */
export function startIn(length: number, index: unknown): number {
  const whole = typeof index === "number" ? Math.trunc(index) || 0 : 0;
  return whole < 0 ? Math.max(length + whole, 0) : Math.min(whole, length);
}

export const one: Charge = { by: "call" };
export const all = byReceiver(lengthOf);
export const result = byResult(lengthOf);
export const firstArgument = byOutcome(({ args }) => itemsIn(args[0]));

export const array: Made = { arrays: 1 };
export const object: Made = { objects: 1 };
export const string: Made = { strings: 1 };
