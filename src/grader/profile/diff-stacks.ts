import { mergePaths, type PathNode } from "./merge-paths.ts";
import type { Stack } from "./stacks.ts";

/** A path of calls in two profiles: what it cost before and after. */
export type DiffNode = PathNode<Side>;

export const SIDES = ["before", "after"] as const;
export type Side = (typeof SIDES)[number];

/** Two sets of stacks as one tree, root first. A path that only one of them has is there with nothing on the other side. */
export function diffStacks(before: readonly Stack[], after: readonly Stack[]): readonly DiffNode[] {
  const sideOf = (stacks: readonly Stack[], side: Side) =>
    stacks.map(([frames, cost]) => {
      const path = frames.map((name) => ({ name, line: 0 }));
      return [path, { before: 0, after: 0, [side]: cost }] as const;
    });
  return mergePaths(SIDES, [...sideOf(before, "before"), ...sideOf(after, "after")]);
}

/** Frames that cost something before and nothing after, each without those that stood on it, the dearest first. */
export function goneFrames(nodes: readonly DiffNode[]): readonly DiffNode[] {
  const isGone = (node: DiffNode | undefined) =>
    node !== undefined && node.total.before > 0 && node.total.after === 0;
  return nodes
    .filter((node) => node.parent >= 0 && isGone(node) && !(isGone(nodes[node.parent]) && node.depth > 1))
    .sort((a, b) => b.total.before - a.total.before);
}
