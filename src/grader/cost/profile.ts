import type { LineCost, ProfiledFunction, ProfileEvidence, ProfileNode } from "../evidence.ts";
import { GROUND, REST, type CallNode } from "./call-tree.ts";
import type { Site } from "./sites.ts";

/** What the measured work of a run adds up to. */
export interface Measured {
  /** the tests that measured, in order */
  readonly grounds: readonly { readonly name: string; readonly node: CallNode }[];
  readonly sites: readonly Site[];
  /** these by site, as the counter keeps them */
  readonly costs: Float64Array;
  readonly strays: Float64Array;
  readonly allocations: Float64Array;
}

/** As the protocol weighs a message: 16 for each number, list and object, and the length of each text. */
const WEIGHT = { all: 60_000, node: 6 * 16, line: 5 * 16, function: 2 * 16 + 40 } as const;
const MOST = { lines: 300, functions: 150, name: 40 } as const;

/** A node and what stands below it. */
interface Branch {
  readonly node: CallNode;
  readonly name: string;
  /** of the function; 0 for a test and for what was merged */
  readonly line: number;
  readonly parent: Branch | undefined;
  /** its own cost and that of all below it */
  total: number;
}

/** The profile of a run, small enough for one message: the smallest nodes are merged into "…" of their callers. */
export function createProfile(measured: Measured): ProfileEvidence {
  const branches = branchesOf(measured);
  const lines = linesOf(measured, branches);
  const room = WEIGHT.all - lines.length * WEIGHT.line - MOST.functions * WEIGHT.function;
  let kept = branches.length;
  let tree = drawn(branches, kept);
  while (tree.nodes.length * WEIGHT.node > room || tree.functions.length > MOST.functions) {
    kept = Math.floor(kept * 0.9);
    tree = drawn(branches, kept);
  }
  return { kind: "profile", of: "run", title: "Counted work", unit: "cost", ...tree, lines };
}

/** All nodes in preorder, callees in the order in which they were first called. */
function branchesOf({ grounds, sites }: Measured): readonly Branch[] {
  const branches: Branch[] = [];
  const add = (node: CallNode, name: string, line: number, parent: Branch | undefined): number => {
    const branch: Branch = { node, name: cut(name), line, parent, total: 0 };
    branches.push(branch);
    const below = calleesOf(node).map((callee) => {
      const site = callee.site === REST ? undefined : sites[callee.site];
      return add(callee, site?.name ?? "…", site?.line ?? 0, branch);
    });
    branch.total = below.reduce((sum, total) => sum + total, ownCost(node));
    return branch.total;
  };
  for (const { name, node } of grounds) add(node, name, 0, undefined);
  return branches;
}

/** What is counted in the node itself: a test has not been entered, it has measured. */
const ownCost = ({ site, cost, calls }: CallNode) => (site === GROUND ? cost : cost + calls);

function calleesOf(node: CallNode): readonly CallNode[] {
  const callees: CallNode[] = [];
  for (let callee = node.first; callee; callee = callee.next) callees.push(callee);
  return callees.reverse();
}

/** A node of the message, while others may still be merged into it. */
interface Drawn {
  function: number;
  parent: number;
  cost: number;
  calls: number;
  allocations: number;
}

/** The `most` heaviest nodes, a caller before its callees; what is left is merged, so that all sums stay what they are. */
function drawn(
  branches: readonly Branch[],
  most: number,
): { readonly functions: readonly ProfiledFunction[]; readonly nodes: readonly ProfileNode[] } {
  const heaviest = [...branches.keys()].sort(
    (a, b) => (branches[b]?.total ?? 0) - (branches[a]?.total ?? 0) || a - b,
  );
  const kept = new Set(heaviest.slice(0, most).map((index) => branches[index]));
  const functions: ProfiledFunction[] = [];
  const functionIndexes = new Map<string, number>();
  const nodes: Drawn[] = [];
  const places = new Map<Branch | undefined, number>();
  const rests = new Map<number, Drawn>();
  const functionOf = (name: string, line: number) => {
    const key = `${line}:${name}`;
    const known = functionIndexes.get(key);
    if (known !== undefined) return known;
    functionIndexes.set(key, functions.length);
    return functions.push({ name, line }) - 1;
  };
  const restOf = (parent: number) => {
    const rest = rests.get(parent) ?? {
      function: functionOf("…", 0),
      parent,
      cost: 0,
      calls: 0,
      allocations: 0,
    };
    if (!rests.has(parent)) nodes.push(rest);
    rests.set(parent, rest);
    return rest;
  };
  for (const branch of branches) {
    const { calls, allocations } = branch.node;
    const cost = ownCost(branch.node);
    if (kept.has(branch)) {
      const parent = branch.parent ? (places.get(branch.parent) ?? -1) : -1;
      places.set(
        branch,
        nodes.push({ function: functionOf(branch.name, branch.line), parent, cost, calls, allocations }) - 1,
      );
      continue;
    }
    let caller = branch.parent;
    while (caller && !kept.has(caller)) caller = caller.parent;
    const rest = restOf(places.get(caller) ?? -1);
    rest.cost += cost;
    rest.calls += calls;
    rest.allocations += allocations;
  }
  return { functions, nodes };
}

/** The lines that cost most, ascending. */
function linesOf(
  { sites, costs, strays, allocations }: Measured,
  branches: readonly Branch[],
): readonly LineCost[] {
  const entries = strays.slice();
  for (const { node } of branches)
    if (node.site >= 0) entries[node.site] = (entries[node.site] ?? 0) + node.calls;
  const byLine = new Map<number, { line: number; cost: number; hits: number; allocations: number }>();
  for (const [index, { kind, line }] of sites.entries()) {
    const cost = (costs[index] ?? 0) + (entries[index] ?? 0);
    const made = allocations[index] ?? 0;
    if (cost === 0 && made === 0) continue;
    const sum = byLine.get(line) ?? { line, cost: 0, hits: 0, allocations: 0 };
    byLine.set(line, sum);
    sum.cost += cost;
    sum.allocations += made;
    if (kind === "function" || kind === "loop") sum.hits += cost;
  }
  return [...byLine.values()]
    .sort((a, b) => b.cost - a.cost || a.line - b.line)
    .slice(0, MOST.lines)
    .sort((a, b) => a.line - b.line);
}

const cut = (name: string) => (name.length <= MOST.name ? name : `${name.slice(0, MOST.name - 1)}…`);
