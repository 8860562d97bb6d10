import type { ProfileEvidence } from "../evidence.ts";
import { mergePaths, type PathNode } from "./merge-paths.ts";

/** Names of frames from the bottom up, and what was spent while exactly these were on the stack. */
export type Stack = readonly [frames: readonly string[], cost: number];

/** What no frame is left of, because there was no room for it. */
const OTHER = "(other)";

/** The stacks of a call tree: one for each path that has something of its own. */
export function stacksOf<K extends string>(nodes: readonly PathNode<K>[], measure: K): readonly Stack[] {
  const paths = pathsOf(nodes);
  return nodes.flatMap(({ self }, index) =>
    self[measure] > 0 ? [[paths[index] ?? [], self[measure]] as const] : [],
  );
}

/** The names from the bottom of the stack to each node. The root is no frame, so its path is empty. */
function pathsOf(nodes: readonly PathNode<string>[]): readonly (readonly string[])[] {
  const paths: string[][] = [];
  for (const { name, parent } of nodes) paths.push(parent === -1 ? [] : [...(paths[parent] ?? []), name]);
  return paths;
}

/** Stacks of costs as a tree. A cost that isn't above zero counts for nothing. */
export function mergeStacks(stacks: readonly Stack[]): readonly PathNode<"cost">[] {
  const own = stacks
    .filter(([, cost]) => Number.isFinite(cost) && cost > 0)
    .map(([frames, cost]) => [frames.map((name) => ({ name, line: 0 })), { cost }] as const);
  return mergePaths(["cost"], own);
}

/** Stacks as text that flame graph tools read, one a line: `main;parse;trim 12`. The same path is one line. */
export function printStacks(stacks: readonly Stack[]): string {
  const costs = new Map<string, number>();
  const names = new Map<string, string>();
  const nameOf = (frame: string) => names.get(frame) ?? remember(names, frame, printable(frame));
  for (const [frames, cost] of stacks) {
    const path = frames.map(nameOf).join(";") || OTHER;
    costs.set(path, (costs.get(path) ?? 0) + cost);
  }
  return [...costs].map(([path, cost]) => `${path} ${cost}\n`).join("");
}

/**
 * Two profiles as the text of `difffolded.pl`, which `flamegraph.pl` draws: `main;parse 12 7` is a path that cost 12 of its
 * own before and 7 after. A path that cost nothing on either side has no line.
 */
export function printDiff(nodes: readonly PathNode<"before" | "after">[]): string {
  const paths = pathsOf(nodes);
  return nodes
    .map(({ self: { before, after } }, index) => {
      const path = (paths[index] ?? []).map(printable).join(";") || OTHER;
      return before > 0 || after > 0 ? `${path} ${before} ${after}\n` : "";
    })
    .join("");
}

/** Deep stacks name the same few frames thousands of times. */
function remember(names: Map<string, string>, frame: string, name: string): string {
  names.set(frame, name);
  return name;
}

/** The format has no escapes: what would end a frame or a line becomes something else. */
const printable = (name: string): string =>
  name.replaceAll(";", ",").replace(/\s+/g, " ").trim() || "(anonymous)";

/** Reads what `printStacks` wrote. Lines that are no stack are passed over. */
export function parseStacks(text: string): readonly Stack[] {
  return text.split("\n").flatMap((line): readonly Stack[] => {
    const [, path, cost] = /^(.*\S)\s+(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    return path === undefined || !Number.isFinite(Number(cost)) ? [] : [[path.split(";"), Number(cost)]];
  });
}

/** A tree of costs as evidence. How often a function was called is not known of stacks, so it is 0. */
export function givenProfile(
  title: string,
  unit: string,
  nodes: readonly PathNode<"cost">[],
): ProfileEvidence {
  // Evidence has no node for the root, which stands for all stacks; what it has of its own needs one.
  const [root, ...frames] = nodes;
  const rest = root && root.self.cost > 0 ? [{ name: OTHER, parent: 0, self: root.self }] : [];
  const places = new Map<string, number>();
  for (const { name } of [...frames, ...rest]) if (!places.has(name)) places.set(name, places.size);
  return {
    kind: "profile",
    of: "given",
    title,
    unit,
    functions: [...places.keys()].map((name) => ({ name, line: 0 })),
    nodes: [...frames, ...rest].map(({ name, parent, self }) => ({
      function: places.get(name) ?? 0,
      parent: parent - 1,
      cost: self.cost,
      calls: 0,
      allocations: 0,
    })),
    lines: [],
  };
}
