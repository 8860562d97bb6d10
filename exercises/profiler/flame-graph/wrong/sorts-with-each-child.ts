// caught by: work › grows no faster than n log n with the functions that one caller calls
// Sorts the children again with each that comes new: n times n log n, for an order that is needed once.
import type { Frame, FunctionTotals } from "../solution";

interface Node extends Frame {
  self: number;
  total: number;
  readonly children: Node[];
  readonly byName: Map<string, Node>;
}

export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root = createNode("all");

  function childOf(parent: Node, name: string): Node {
    const known = parent.byName.get(name);
    if (known) return known;
    const child = createNode(name);
    parent.byName.set(name, child);
    parent.children.push(child);
    parent.children.sort((a, b) => (a.name < b.name ? -1 : 1));
    return child;
  }

  for (const stack of samples) {
    let node = root;
    node.total += 1;
    for (const name of stack) {
      node = childOf(node, name);
      node.total += 1;
    }
    node.self += 1;
  }
  return root;
}

export function functionTotals(root: Frame): readonly FunctionTotals[] {
  const functions = new Map<string, { name: string; self: number; total: number }>();
  const open = new Map<string, number>();

  walk(root, {
    enter({ name, self, total }) {
      const sums = functions.get(name) ?? { name, self: 0, total: 0 };
      functions.set(name, sums);
      const depth = open.get(name) ?? 0;
      sums.self += self;
      if (depth === 0) sums.total += total;
      open.set(name, depth + 1);
    },
    leave: ({ name }) => open.set(name, (open.get(name) ?? 0) - 1),
  });
  return [...functions.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

export function collapse(root: Frame): readonly string[] {
  const lines: string[] = [];
  const stack: string[] = [];
  walk(root, {
    enter({ name, self }) {
      stack.push(name);
      if (self > 0) lines.push(`${stack.join(";")} ${self}`);
    },
    leave: () => stack.pop(),
  });
  return lines;
}

function walk(root: Frame, { enter, leave }: Record<"enter" | "leave", (frame: Frame) => void>): void {
  const path = [{ frame: root, next: 0 }];
  for (let here = path[0]; here; here = path.at(-1)) {
    const child = here.frame.children[here.next];
    here.next += 1;
    if (child) {
      enter(child);
      path.push({ frame: child, next: 0 });
    } else {
      path.pop();
      if (here.frame !== root) leave(here.frame);
    }
  }
}

const createNode = (name: string): Node => ({ name, self: 0, total: 0, children: [], byName: new Map() });
