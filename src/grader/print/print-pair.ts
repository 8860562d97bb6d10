import { printString, printValue, WHOLE } from "./print-value.ts";

export interface PrintedPair {
  readonly expected: string;
  readonly received: string;
}

/** What is kept before the first difference of two long lists or texts. */
const LEAD = 5;

/**
 * Prints two values to be compared. Of long lists and long texts it prints the stretch around the first difference,
 * which a printout cut at its end would not reach.
 */
export function printPair(expected: unknown, received: unknown): PrintedPair {
  if (typeof expected === "string" && typeof received === "string") return printTexts(expected, received);
  if (Array.isArray(expected) && Array.isArray(received)) return printLists(expected, received);
  return { expected: printValue(expected), received: printValue(received) };
}

function printTexts(expected: string, received: string): PrintedPair {
  if (Math.max(expected.length, received.length) <= WHOLE.text) {
    return { expected: printString(expected, WHOLE.text), received: printString(received, WHOLE.text) };
  }
  const from = Math.max(firstDifference(expected, received) - 40, 0);
  const stretch = (text: string) =>
    `${from > 0 ? `… ${from} equal characters, then ` : ""}${printString(text.slice(from), 500)}`;
  return { expected: stretch(expected), received: stretch(received) };
}

function printLists(expected: readonly unknown[], received: readonly unknown[]): PrintedPair {
  const difference = firstDifference(expected, received);
  const from = difference > WHOLE.items / 2 ? difference - LEAD : 0;
  const stretch = (list: readonly unknown[]) => {
    if (from === 0) return printValue(list);
    // Copied by index: the list may have a `slice` of its own.
    const kept = Array.from(
      { length: Math.min(list.length - from, WHOLE.items) },
      (_, index) => list[from + index],
    );
    const after = list.length - from - kept.length;
    return `… ${from} equal elements, then\n${printValue(kept)}${after > 0 ? `\n… ${after} more` : ""}`;
  };
  return { expected: stretch(expected), received: stretch(received) };
}

/** Index of the first elements that are not the same; two objects count as the same here, unseen. */
function firstDifference(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const [left, right] = [a[index], b[index]];
    const bothObjects = typeof left === "object" && typeof right === "object";
    if (!bothObjects && !Object.is(left, right)) return index;
  }
  return length;
}
