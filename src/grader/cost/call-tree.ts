/** Calls of one function from one place in the tree. */
export interface CallNode {
  /** index of the function's site; or `REST`, or `GROUND` */
  readonly site: number;
  readonly depth: number;
  readonly parent: CallNode | undefined;
  /** its own, without what it calls and without its entries, which cost 1 each */
  cost: number;
  calls: number;
  allocations: number;
  /** the callee that was entered last: most often it is entered again */
  latest: CallNode | undefined;
  first: CallNode | undefined;
  next: CallNode | undefined;
}

/** The site of a node that stands for functions which found no place of their own. */
export const REST = -1;

/** The site of a first level: a test. */
export const GROUND = -2;

/** Calls deeper than this are drawn at this depth, beside each other: recursion may be thousands deep. */
export const DEEPEST = 48;

/** When there are so many nodes, what is called anew becomes a part of its caller's rest. */
export const MOST_NODES = 4_000;

export function createNode(site: number, parent: CallNode | undefined): CallNode {
  return {
    site,
    depth: parent ? parent.depth + 1 : 0,
    parent,
    cost: 0,
    calls: 0,
    allocations: 0,
    latest: undefined,
    first: undefined,
    next: undefined,
  };
}

/** A tree that grows by calls and stays bounded, in depth and in nodes, whatever a program does. */
export class CallTree {
  private nodes = 0;

  /** The node for a call of `site` out of `caller`: always the same for the same two. */
  callee(caller: CallNode, site: number): CallNode {
    const found = this.find(caller, site);
    caller.latest = found;
    return found;
  }

  private find(caller: CallNode, site: number): CallNode {
    if (caller.site === REST) return caller;
    const parent = caller.depth >= DEEPEST && caller.parent ? caller.parent : caller;
    return childOf(parent, site) ?? this.add(parent, site);
  }

  private add(parent: CallNode, site: number): CallNode {
    const isFull = this.nodes >= MOST_NODES;
    const present = isFull ? childOf(parent, REST) : undefined;
    if (present) return present;
    const node = createNode(isFull ? REST : site, parent);
    node.next = parent.first;
    parent.first = node;
    this.nodes += 1;
    return node;
  }
}

function childOf(parent: CallNode, site: number): CallNode | undefined {
  for (let child = parent.first; child; child = child.next) if (child.site === site) return child;
  return undefined;
}
