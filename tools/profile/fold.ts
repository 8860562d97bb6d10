import type { Profiler } from "node:inspector";
import path from "node:path";
import type { BuildProfile, FlameFrame } from "#features/home/build-profile.ts";

/** Frames narrower than this share of the whole cannot be seen, let alone read. */
const NARROWEST = 0.008;

/** The hot path goes on into a frame that has at least this share of the one below it. */
const HOT_SHARE = 0.25;

interface Tree {
  readonly name: string;
  total: number;
  readonly children: Map<string, Tree>;
}

/** Folds a CPU profile of `whole` to files and packages: neighbours of one name become one frame, waiting is left out. */
export function foldProfile(
  profile: Profiler.Profile,
  everyMicroseconds: number,
  whole: string,
): BuildProfile {
  const stacks = stacksOf(profile);
  const root: Tree = { name: whole, total: 0, children: new Map() };
  let samples = 0;
  for (const sample of profile.samples ?? []) {
    const stack = stacks.get(sample);
    if (stack === undefined) continue;
    samples += 1;
    root.total += 1;
    let at = root;
    for (const name of stack) {
      let child = at.children.get(name);
      if (child === undefined) at.children.set(name, (child = { name, total: 0, children: new Map() }));
      child.total += 1;
      at = child;
    }
  }
  const frames: FlameFrame[] = [];
  place(root, { depth: 0, from: 0, hot: true, whole: root.total }, frames);
  return { samples, everyMicroseconds, frames };
}

/** The names from root to leaf of every node; none for nodes that stand for waiting. */
function stacksOf(profile: Profiler.Profile): ReadonlyMap<number, readonly string[]> {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const stacks = new Map<number, readonly string[]>();
  const visit = (id: number, above: readonly string[]): void => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    if (functionName === "(idle)" || functionName === "(program)") return;
    const name = nameOf(functionName, url);
    const stack = name === undefined || name === above.at(-1) ? above : [...above, name];
    if (stack.length > 0) stacks.set(id, stack);
    for (const child of node.children ?? []) visit(child, stack);
  };
  const root = profile.nodes[0];
  if (root !== undefined) visit(root.id, []);
  return stacks;
}

/** A file of ours by its name, a package by its name; what Node does itself counts for its caller. */
function nameOf(functionName: string, url: string): string | undefined {
  if (functionName === "(garbage collector)") return "garbage collection";
  if (functionName === "(root)" || url === "") return undefined;
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackage !== undefined) return inPackage;
  if (url.startsWith("node:")) return undefined;
  if (url.startsWith("wasm:")) return "WebAssembly";
  return path.basename(url.replace(/\?.*$/, ""));
}

interface Spot {
  readonly depth: number;
  readonly from: number;
  readonly hot: boolean;
  readonly whole: number;
}

/** Lays a tree out, narrow children first, so that the hot path climbs along the right edge. */
function place(tree: Tree, { depth, from, hot, whole }: Spot, frames: FlameFrame[]): void {
  const round = (share: number) => Math.round(share * 1e5) / 1e5;
  frames.push({ name: tree.name, depth, from: round(from), to: round(from + tree.total / whole), hot });
  const children = [...tree.children.values()]
    .filter((child) => child.total / whole >= NARROWEST)
    .sort((a, b) => a.total - b.total);
  // What the frame did itself stays free on the left.
  let at = from + tree.total / whole - children.reduce((sum, child) => sum + child.total / whole, 0);
  for (const child of children) {
    const isHot = hot && child === children.at(-1) && child.total >= tree.total * HOT_SHARE;
    place(child, { depth: depth + 1, from: at, hot: isHot, whole }, frames);
    at += child.total / whole;
  }
}
