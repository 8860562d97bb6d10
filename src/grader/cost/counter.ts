import { CallTree, createNode, REST, type CallNode } from "./call-tree.ts";
import type { Made } from "./charge.ts";

/** Stands for "nothing is measured": whatever is entered meanwhile leads back to it. */
const IDLE = createNode(REST, undefined);

/** Where an activation of a generator or an async function stands in the tree, across its pauses. */
export interface Activation {
  readonly site: number;
  node: CallNode;
  /** the tree's ground when `node` was found: another measurement has another */
  ground: CallNode;
  /** what was current when it was entered or went on: what it goes back to */
  base: CallNode;
  isPaused: boolean;
}

/** Counts work by site and by node of the call tree. While nothing is measured it does nothing. */
export class Counter {
  /** by site, without the entries of functions: those are the calls of their nodes */
  readonly costs: Float64Array;
  /** by site: entries of functions that found no node of their own */
  readonly strays: Float64Array;
  readonly allocations: Float64Array;
  /** all functions entered, 1 each */
  entries = 0;
  readonly made: Required<{ -readonly [Kind in keyof Made]: number }> = {
    ...{ objects: 0, arrays: 0, closures: 0, strings: 0 },
  };
  private readonly tree = new CallTree();
  private now: CallNode = IDLE;
  private ground: CallNode = IDLE;

  constructor(sites: number) {
    this.costs = new Float64Array(sites);
    this.strays = new Float64Array(sites);
    this.allocations = new Float64Array(sites);
  }

  get isIdle(): boolean {
    return this.now === IDLE;
  }

  /** From now on work is counted, below this node. */
  start(ground: CallNode): void {
    this.ground = ground;
    this.now = ground;
  }

  stop(): void {
    this.ground = IDLE;
    this.now = IDLE;
  }

  /**
   * A function is entered.
   * @returns what `leave` has to get
   */
  enter(site: number): CallNode {
    const before = this.now;
    if (before === IDLE) return before;
    const { latest } = before;
    const node = latest?.site === site ? latest : this.calleeOf(before, site);
    node.calls += 1;
    this.entries += 1;
    this.now = node;
    return before;
  }

  private calleeOf(caller: CallNode, site: number): CallNode {
    const node = this.tree.callee(caller, site);
    if (node.site === REST) this.strays[site] = (this.strays[site] ?? 0) + 1;
    return node;
  }

  leave(before: CallNode): void {
    this.now = before === IDLE ? this.ground : before;
  }

  /** A turn of a loop, or the entry of a function that has no node. */
  tick(site: number): void {
    const node = this.now;
    if (node === IDLE) return;
    node.cost += 1;
    this.costs[site] = (this.costs[site] ?? 0) + 1;
  }

  /** A generator or an async function is entered. */
  open(site: number): Activation {
    const base = this.enter(site);
    return { site, node: this.now, ground: this.ground, base, isPaused: false };
  }

  /** It is about to wait for `value`, or to hand it out. */
  pause(activation: Activation, value?: unknown): unknown {
    this.leave(activation.base);
    activation.isPaused = true;
    return value;
  }

  /** It goes on, with `value`; nothing happens where it has gone on already. */
  resume(activation: Activation, value?: unknown): unknown {
    if (!activation.isPaused) return value;
    activation.isPaused = false;
    activation.base = this.now;
    if (this.now === IDLE) return value;
    if (activation.ground !== this.ground) {
      activation.ground = this.ground;
      activation.node = this.tree.callee(this.now, activation.site);
    }
    this.now = activation.node;
    return value;
  }

  close(activation: Activation): void {
    if (!activation.isPaused) this.leave(activation.base);
  }

  /** Counts `cost` where the program is. */
  protected charge(site: number, cost: number): void {
    const node = this.now;
    if (node === IDLE) return;
    node.cost += cost;
    this.costs[site] = (this.costs[site] ?? 0) + cost;
  }

  protected make(site: number, kind: keyof Made, count: number): void {
    const node = this.now;
    if (node === IDLE) return;
    node.allocations += count;
    this.made[kind] += count;
    this.allocations[site] = (this.allocations[site] ?? 0) + count;
  }
}
