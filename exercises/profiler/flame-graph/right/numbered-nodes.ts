import type { Frame, FunctionTotals } from "../solution";

// Nodes are numbers, and what is known of them stands in lists side by side, as a profiler's file format has it. A
// node comes after its parent, so one pass backwards adds up totals, and one forwards knows all callers.
export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const names = ["all"];
  const parents = [-1];
  const selves = [0];
  const children = [new Map<string, number>()];

  for (const stack of samples) {
    let node = 0;
    for (const name of stack) {
      let child = children[node]?.get(name);
      if (child === undefined) {
        child = names.length;
        names.push(name);
        parents.push(node);
        selves.push(0);
        children.push(new Map());
        children[node]?.set(name, child);
      }
      node = child;
    }
    selves[node] = (selves[node] ?? 0) + 1;
  }

  const totals = [...selves];
  for (let node = names.length - 1; node > 0; node -= 1) {
    const parent = parents[node] ?? 0;
    totals[parent] = (totals[parent] ?? 0) + (totals[node] ?? 0);
  }
  const frames = names.map((name, node) => ({
    name,
    self: selves[node] ?? 0,
    total: totals[node] ?? 0,
    children: [] as Frame[],
  }));
  frames.forEach((frame, node) => {
    const ids = [...(children[node]?.values() ?? [])];
    for (const id of ids.sort((a, b) => ((names[a] ?? "") < (names[b] ?? "") ? -1 : 1))) {
      const child = frames[id];
      if (child) frame.children.push(child);
    }
  });
  const [root] = frames;
  if (!root) throw new Error("there is always a root");
  return root;
}

/** All frames in preorder, and for each where in the list its subtree ends. */
function inPreorder(root: Frame): { frames: Frame[]; depths: number[] } {
  const frames: Frame[] = [];
  const depths: number[] = [];
  const todo: [Frame, number][] = [[root, 0]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [frame, depth] = next;
    frames.push(frame);
    depths.push(depth);
    for (let n = frame.children.length - 1; n >= 0; n -= 1) {
      const child = frame.children[n];
      if (child) todo.push([child, depth + 1]);
    }
  }
  return { frames, depths };
}

export function functionTotals(root: Frame): readonly FunctionTotals[] {
  const { frames, depths } = inPreorder(root);
  const selves = new Map<string, number>();
  const totals = new Map<string, number>();
  /** For each function, the depth of its outermost frame on the way to here. */
  const outermost = new Map<string, number>();
  const path: string[] = [];

  frames.forEach(({ name, self, total }, n) => {
    const depth = depths[n] ?? 0;
    if (depth === 0) return; // the root
    while (path.length >= depth) {
      const left = path.pop() ?? "";
      if (outermost.get(left) === path.length + 1) outermost.delete(left);
    }
    path.push(name);
    selves.set(name, (selves.get(name) ?? 0) + self);
    if (outermost.has(name)) return;
    outermost.set(name, depth);
    totals.set(name, (totals.get(name) ?? 0) + total);
  });
  return [...selves.keys()]
    .sort()
    .map((name) => ({ name, self: selves.get(name) ?? 0, total: totals.get(name) ?? 0 }))
    .sort((a, b) => b.total - a.total);
}

export function collapse(root: Frame): readonly string[] {
  const { frames, depths } = inPreorder(root);
  const path: string[] = [];
  return frames.flatMap(({ name, self }, n) => {
    const depth = depths[n] ?? 0;
    if (depth === 0) return [];
    path.length = depth - 1;
    path.push(name);
    return self > 0 ? [`${path.join(";")} ${self}`] : [];
  });
}
