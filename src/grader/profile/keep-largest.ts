import type { PathNode } from "./merge-paths.ts";

/**
 * The `count` frames with the largest totals of a tree. What the others had of their own goes to the nearest caller
 * that stays, so the sum is the same. A caller is never smaller than what it calls, so it stays as long as that does.
 */
export function keepLargest(nodes: readonly PathNode<"cost">[], count: number): readonly PathNode<"cost">[] {
  if (nodes.length <= count) return nodes;
  const bySize = nodes.map((node, index) => ({ total: node.total.cost, index }));
  // Of equals the caller, which comes first in the list, stays.
  bySize.sort((a, b) => b.total - a.total || a.index - b.index);
  const isKept = new Set(bySize.slice(0, Math.max(count, 1)).map(({ index }) => index));

  /** for each frame, where it is now, or where what it had went */
  const places: number[] = [];
  const kept: (Omit<PathNode<"cost">, "self"> & { readonly self: { cost: number } })[] = [];
  nodes.forEach((node, index) => {
    const caller = places[node.parent] ?? -1;
    if (isKept.has(index)) {
      places.push(kept.push({ ...node, parent: caller, self: { cost: node.self.cost } }) - 1);
      return;
    }
    places.push(caller);
    const heir = kept[caller];
    if (heir) heir.self.cost += node.self.cost;
  });
  return kept;
}

/** The largest number from 1 to `most` that fits; 1 where none does. What fits with more must fit with fewer. */
export function largestThatFits(most: number, fits: (count: number) => boolean): number {
  if (most <= 1 || fits(most)) return Math.max(most, 1);
  let good = 1;
  let bad = most;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
