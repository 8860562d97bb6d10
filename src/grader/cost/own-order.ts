/**
 * A comparator that leads any sort to the order that `compare` asks for. How often and with what a native sort calls its
 * comparator is the engine's own affair: the same submission would cost one thing here and another there. So the list is
 * ordered here first, by a merge sort, and the native gets the places that came out.
 * @param list what is about to be sorted; holes and `undefined` are never compared, as the language has it
 * @returns `compare` itself where it is no function or there is nothing to compare
 */
export function ownOrder(list: unknown, compare: unknown): unknown {
  if (typeof compare !== "function") return compare;
  const items = comparedIn(list);
  if (items.length < 2) return compare;
  const places = new Map<unknown, number>();
  for (const item of mergeSorted(items, compare as Compare)) {
    if (!places.has(item)) places.set(item, places.size);
  }
  return (one: unknown, other: unknown) => (places.get(one) ?? 0) - (places.get(other) ?? 0);
}

type Compare = (one: unknown, other: unknown) => unknown;

function comparedIn(list: unknown): unknown[] {
  if (!Array.isArray(list) && !ArrayBuffer.isView(list)) return [];
  const items: unknown[] = [];
  const { length } = list as ArrayLike<unknown>; // a DataView has none
  for (let index = 0; index < length; index += 1) {
    const item: unknown = index in list ? Reflect.get(list, index) : undefined;
    if (item !== undefined) items.push(item);
  }
  return items;
}

/** Stable, with at most n · ⌈log₂ n⌉ comparisons, the same ones in every engine. */
function mergeSorted(items: readonly unknown[], compare: Compare): readonly unknown[] {
  let from = items.slice();
  let to = items.slice();
  for (let width = 1; width < items.length; width *= 2) {
    for (let start = 0; start < items.length; start += 2 * width) merge(from, to, start, width, compare);
    [from, to] = [to, from];
  }
  return from;
}

/** Puts two neighbouring runs of `width`, each of them in order, from `from` into `to` in order. */
function merge(from: unknown[], to: unknown[], start: number, width: number, compare: Compare): void {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let [left, right] = [start, middle];
  for (let place = start; place < end; place += 1) {
    // As the language converts what a comparator gives: a BigInt throws, NaN stands for 0.
    const isRight =
      left === middle || (right < end && Math.sign(compare(from[right], from[left]) as number) < 0);
    to[place] = isRight ? from[right++] : from[left++];
  }
}
