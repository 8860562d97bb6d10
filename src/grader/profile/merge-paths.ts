/** One frame of a stack. Two of the same name are the same function only where their lines are. */
export interface Step {
  readonly name: string;
  /** from 1; 0 where it isn't a function of the submission */
  readonly line: number;
}

export type Amounts<Key extends string> = Readonly<Record<Key, number>>;

/** A call path that was merged from all stacks that share it. */
export interface PathNode<Key extends string> extends Step {
  /** index of the caller; -1 for the root */
  readonly parent: number;
  readonly depth: number;
  /** its own, without what it calls */
  readonly self: Amounts<Key>;
  /** with all that it calls */
  readonly total: Amounts<Key>;
}

interface Branch<Key extends string> extends Step {
  readonly depth: number;
  readonly children: Map<string, Branch<Key>>;
  readonly self: Record<Key, number>;
}

/**
 * Stacks with amounts as one tree in preorder: the same path is one node, and what is called by one caller stands in
 * alphabetical order, so that place never depends on when something happened. The root is none of the stacks' frames:
 * it stands for all of them and has of its own what empty stacks had.
 */
export function mergePaths<K extends string>(
  keys: readonly K[],
  stacks: Iterable<readonly [path: readonly Step[], own: Amounts<K>]>,
): readonly PathNode<K>[] {
  const root = branchOf({ name: "all", line: 0 }, 0, keys);
  for (const [path, own] of stacks) {
    let branch = root;
    for (const step of path) branch = childOf(branch, step, keys);
    for (const key of keys) branch.self[key] += own[key];
  }
  return inPreorder(root, keys);
}

function childOf<K extends string>(branch: Branch<K>, step: Step, keys: readonly K[]): Branch<K> {
  const key = `${step.line}:${step.name}`;
  const known = branch.children.get(key);
  if (known) return known;
  const child = branchOf(step, branch.depth + 1, keys);
  branch.children.set(key, child);
  return child;
}

function branchOf<K extends string>({ name, line }: Step, depth: number, keys: readonly K[]): Branch<K> {
  return { name, line, depth, children: new Map(), self: noAmounts(keys) };
}

/** Without recursion: a stack may be deeper than ours. */
function inPreorder<K extends string>(root: Branch<K>, keys: readonly K[]): readonly PathNode<K>[] {
  const nodes: PathNode<K>[] = [];
  const totals: Record<K, number>[] = [];
  const waiting = [{ branch: root, parent: -1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { branch, parent } = next;
    const { name, line, depth, self } = branch;
    const total = { ...self };
    totals.push(total);
    const index = nodes.push({ name, line, parent, depth, self, total }) - 1;
    const children = [...branch.children.values()].sort(byName).reverse();
    for (const child of children) waiting.push({ branch: child, parent: index });
  }
  for (let index = nodes.length - 1; index > 0; index -= 1) {
    const own = totals[index];
    const callers = totals[nodes[index]?.parent ?? -1];
    if (own && callers) for (const key of keys) callers[key] += own[key];
  }
  return nodes;
}

function byName(a: Step, b: Step): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.line - b.line;
}

/** Nothing of each key. */
export function noAmounts<K extends string>(keys: readonly K[]): Record<K, number> {
  // Every key is set just here.
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
