import type { ProfileEvidence } from "../evidence.ts";
import { mergePaths, type PathNode, type Step } from "./merge-paths.ts";

/** What a profile counts. */
export const MEASURES = ["cost", "calls", "allocations"] as const;
export type Measure = (typeof MEASURES)[number];

/** A function as it was called along one path. */
export type CallNode = PathNode<Measure>;

/**
 * A profile as a tree of calls, root first, callers before what they call, siblings in alphabetical order. What a
 * profile has wrong (a caller that comes later, an amount that is no number) is read as the bottom, and as nothing.
 */
export function callTree({
  functions,
  nodes,
}: Pick<ProfileEvidence, "functions" | "nodes">): readonly CallNode[] {
  const paths: (readonly Step[])[] = [];
  const stacks = nodes.map((node) => {
    // A caller that comes later has no path yet.
    const caller = paths[node.parent];
    const { name, line } = functions[node.function] ?? { name: "unknown", line: 0 };
    const path = [...(caller ?? []), { name, line }];
    paths.push(path);
    const own = { cost: amount(node.cost), calls: amount(node.calls), allocations: amount(node.allocations) };
    return [path, own] as const;
  });
  return mergePaths(MEASURES, stacks);
}

const amount = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);
