import type { Frame, FunctionTotals } from "../solution";

interface Node extends Frame {
  self: number;
  total: number;
  readonly children: Node[];
}

// Sorts the samples first, as the first flame graph script did: then what belongs together stands together, children
// come in order by themselves, and the only child that can match is the last one.
export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root: Node = { name: "all", self: 0, total: 0, children: [] };
  for (const stack of [...samples].sort(compareStacks)) {
    let node = root;
    node.total++;
    for (const name of stack) {
      let child = node.children.at(-1);
      if (child?.name !== name) {
        child = { name, self: 0, total: 0, children: [] };
        node.children.push(child);
      }
      child.total++;
      node = child;
    }
    node.self++;
  }
  return root;
}

function compareStacks(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  for (let n = 0; n < shorter; n++) {
    const [left = "", right = ""] = [a[n], b[n]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

export function functionTotals(root: Frame): readonly FunctionTotals[] {
  const sums = new Map<string, { self: number; total: number }>();
  const above = new Set<string>();
  // What is still to be done: frames to enter, and names to take off again when everything below them is done.
  const todo: (Frame | string)[] = [...root.children];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === "string") {
      above.delete(next);
      continue;
    }
    const { name, self, total, children } = next;
    const sum = sums.get(name) ?? { self: 0, total: 0 };
    sums.set(name, sum);
    sum.self += self;
    if (!above.has(name)) {
      above.add(name);
      sum.total += total;
      todo.push(name);
    }
    for (const child of children) todo.push(child);
  }
  return Array.from(sums, ([name, sum]) => ({ name, ...sum })).sort((a, b) => {
    if (a.total !== b.total) return b.total - a.total;
    return a.name < b.name ? -1 : 1;
  });
}

export function collapse(root: Frame): readonly string[] {
  const lines: string[] = [];
  const todo: { frame: Frame; depth: number }[] = [];
  const push = (children: readonly Frame[], depth: number) => {
    for (let n = children.length - 1; n >= 0; n--) {
      const frame = children[n];
      if (frame) todo.push({ frame, depth });
    }
  };
  const path: string[] = [];
  push(root.children, 0);
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { frame, depth } = next;
    path.length = depth;
    path.push(frame.name);
    if (frame.self > 0) lines.push(`${path.join(";")} ${frame.self}`);
    push(frame.children, depth + 1);
  }
  return lines;
}
