// caught by: the tree › takes names with spaces, and the empty name of an anonymous function
// Leaves out functions without a name, so their callees hang from somebody else.
import type { Frame, FunctionTotals } from "../solution";

interface Node extends Frame {
  self: number;
  total: number;
  readonly children: Node[];
  /** The children once more, to find one without walking past the others. */
  readonly byName: Map<string, Node>;
}

/**
 * Folds samples into a tree. Each sample is the stack at one moment, from the outermost function to the one that was
 * running; an empty one was taken while nothing ran. The root is called “all” and stands for no function.
 */
export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root = createNode("all");
  const nodes = [root];

  function childOf(parent: Node, name: string): Node {
    const known = parent.byName.get(name);
    if (known) return known;
    const child = createNode(name);
    parent.byName.set(name, child);
    parent.children.push(child);
    nodes.push(child);
    return child;
  }

  for (const stack of samples) {
    let node = root;
    node.total += 1;
    for (const name of stack) {
      if (!name) continue;
      node = childOf(node, name);
      node.total += 1;
    }
    node.self += 1;
  }
  // Once, at the end: sorting with each new child would cost more than all the rest.
  for (const { children } of nodes) children.sort((a, b) => (a.name < b.name ? -1 : 1));
  return root;
}

/** Adds up each function over the tree: largest total first, and by name, in the order of `<`, where totals are equal. */
export function functionTotals(root: Frame): readonly FunctionTotals[] {
  const functions = new Map<string, { name: string; self: number; total: number }>();
  /** How often each name stands on the way from the root to here. */
  const open = new Map<string, number>();

  walk(root, {
    enter({ name, self, total }) {
      const sums = functions.get(name) ?? { name, self: 0, total: 0 };
      functions.set(name, sums);
      const depth = open.get(name) ?? 0;
      sums.self += self;
      // Deeper in a recursion, the frame of the outermost call has counted these samples already.
      if (depth === 0) sums.total += total;
      open.set(name, depth + 1);
    },
    leave: ({ name }) => open.set(name, (open.get(name) ?? 0) - 1),
  });
  return [...functions.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
}

/** The tree as text, in its order: `outer;inner 3` for each stack that was sampled, with how often. */
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

/** Goes through all frames below `root`, callers first. With a list of its own: calls would overflow on a deep tree. */
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
