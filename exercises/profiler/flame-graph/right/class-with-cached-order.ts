import type { Frame, FunctionTotals } from "../solution";

// A class whose nodes know their caller: a way down is found by a Map, the way up by `caller`.
class Node implements Frame {
  self = 0;
  total = 0;
  readonly #callees = new Map<string, Node>();
  #sorted: readonly Node[] | undefined;
  readonly name: string;
  readonly caller: Node | undefined;

  constructor(name: string, caller?: Node) {
    this.name = name;
    this.caller = caller;
  }

  /** Sorted when it is first looked at; a new callee makes it sort again. */
  get children(): readonly Node[] {
    this.#sorted ??= [...this.#callees.values()].sort((a, b) => (a.name > b.name ? 1 : -1));
    return this.#sorted;
  }

  call(name: string): Node {
    let callee = this.#callees.get(name);
    if (!callee) {
      callee = new Node(name, this);
      this.#callees.set(name, callee);
      this.#sorted = undefined;
    }
    return callee;
  }
}

export function foldStacks(samples: readonly (readonly string[])[]): Frame {
  const root = new Node("all");
  for (const stack of samples) {
    root.total += 1;
    const last = stack.reduce((node, name) => {
      const callee = node.call(name);
      callee.total += 1;
      return callee;
    }, root);
    last.self += 1;
  }
  return root;
}

type Step = readonly [frame: Frame, isEntered: boolean];

/** Enters and leaves each frame below the root, in the order of the tree. */
function* steps(root: Frame): Generator<Step> {
  const todo: Step[] = [[root, true]];
  for (let step = todo.pop(); step; step = todo.pop()) {
    const [frame, isEntered] = step;
    if (frame !== root) yield step;
    if (!isEntered) continue;
    todo.push([frame, false]);
    for (const child of frame.children.toReversed()) todo.push([child, true]);
  }
}

export function functionTotals(root: Frame): readonly FunctionTotals[] {
  const sums = new Map<string, { name: string; self: number; total: number; open: number }>();
  for (const [{ name, self, total }, isEntered] of steps(root)) {
    const sum = sums.get(name) ?? { name, self: 0, total: 0, open: 0 };
    sums.set(name, sum);
    if (isEntered) {
      sum.self += self;
      sum.total += sum.open === 0 ? total : 0;
      sum.open += 1;
    } else {
      sum.open -= 1;
    }
  }
  return [...sums.values()].sort((a, b) => b.total - a.total || (a.name > b.name ? 1 : -1));
}

export function collapse(root: Frame): readonly string[] {
  const lines: string[] = [];
  const names: string[] = [];
  for (const [frame, isEntered] of steps(root)) {
    if (!isEntered) names.pop();
    else if (names.push(frame.name) && frame.self > 0) lines.push(`${names.join(";")} ${frame.self}`);
  }
  return lines;
}
