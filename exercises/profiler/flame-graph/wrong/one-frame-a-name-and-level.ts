// caught by: the tree › keeps a function apart by who called it
// Knows a frame by its name and level: whoever calls `decode` is shown the samples of everybody who does, one level down.
import type { Frame, FunctionTotals } from "../solution";

interface Node extends Frame {
  self: number;
  total: number;
  readonly children: Node[];
  readonly byName: Map<string, Node>;
}

export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root = createNode("all");
  const nodes = [root];
  const frames = new Map<string, Node>();

  function childOf(parent: Node, name: string, level: number): Node {
    const known = frames.get(`${level} ${name}`);
    const child = known ?? createNode(name);
    frames.set(`${level} ${name}`, child);
    if (!parent.byName.has(name)) parent.children.push(child);
    parent.byName.set(name, child);
    if (!known) nodes.push(child);
    return child;
  }

  for (const stack of samples) {
    let node = root;
    node.total += 1;
    for (const [level, name] of stack.entries()) {
      node = childOf(node, name, level);
      node.total += 1;
    }
    node.self += 1;
  }
  for (const { children } of nodes) children.sort((a, b) => (a.name < b.name ? -1 : 1));
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
