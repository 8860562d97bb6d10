import { noAmounts, type Amounts, type PathNode, type Step } from "./merge-paths.ts";

/** What one function had, along all paths together. */
export interface FunctionTotals<Key extends string> extends Step {
  readonly self: Amounts<Key>;
  /** with all that it calls; a recursive function counts once, by its lowest frame */
  readonly total: Amounts<Key>;
}

/** The functions of a call tree, in the order of their first frame. */
export function functionTotals<K extends string>(
  keys: readonly K[],
  nodes: readonly PathNode<K>[],
): readonly FunctionTotals<K>[] {
  const functions = new Map<string, Step & { self: Record<K, number>; total: Record<K, number> }>();
  for (const node of nodes) {
    // The root stands for all stacks and is no function.
    if (node.parent === -1) continue;
    const key = keyOf(node);
    const own = functions.get(key) ?? {
      name: node.name,
      line: node.line,
      self: noAmounts(keys),
      total: noAmounts(keys),
    };
    functions.set(key, own);
    const isNested = isInItself(nodes, node);
    for (const measure of keys) {
      own.self[measure] += node.self[measure];
      if (!isNested) own.total[measure] += node.total[measure];
    }
  }
  return [...functions.values()];
}

function isInItself(
  nodes: readonly (Step & { readonly parent: number })[],
  node: Step & { readonly parent: number },
) {
  for (let caller = nodes[node.parent]; caller; caller = nodes[caller.parent]) {
    if (keyOf(caller) === keyOf(node)) return true;
  }
  return false;
}

const keyOf = ({ name, line }: Step): string => `${line}:${name}`;
