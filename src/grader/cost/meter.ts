import { CallTree, createNode, REST, type CallNode } from "./call-tree.ts";
import { captureNatives } from "./known-natives.ts";
import type { Made, NativeRow } from "./natives.ts";
import { lengthOf, sizeOf } from "./sizes.ts";
import type { Site } from "./sites.ts";

/** Stands for "nothing is measured": whatever is entered meanwhile leads back to it. */
const IDLE = createNode(REST, undefined);

/** Where an activation of a generator or an async function stands in the tree, across its pauses. */
export interface Activation {
  readonly site: number;
  node: CallNode;
  /** what was current when it was entered or went on: what it goes back to */
  base: CallNode;
  isPaused: boolean;
}

type Callee = (...args: unknown[]) => unknown;

/** What cannot be called; the first of it that is asked for is not found again. */
const NOTHING: unknown = {};

/**
 * What instrumented code talks to. Its methods keep every value that they are handed: they only look. While nothing is
 * measured they do nothing.
 */
export class Meter {
  /** the receiver of the method call that is being prepared */
  t: unknown;
  readonly costs: Float64Array;
  readonly allocations: Float64Array;
  readonly made = { object: 0, array: 0, closure: 0, string: 0 };
  private readonly sites: readonly Site[];
  private readonly tree = new CallTree();
  private readonly natives = captureNatives();
  private now: CallNode = IDLE;
  private ground: CallNode = IDLE;
  /** for each site, the callee that was seen last, and what to do about it */
  private readonly seen: unknown[];
  private readonly rows: (NativeRow | undefined)[];
  private readonly counting: (Callee | undefined)[];

  constructor(sites: readonly Site[]) {
    this.sites = sites;
    this.costs = new Float64Array(sites.length);
    this.allocations = new Float64Array(sites.length);
    this.seen = sites.map(() => NOTHING);
    this.rows = sites.map(() => undefined);
    this.counting = sites.map(() => undefined);
  }

  get isOn(): boolean {
    return this.ground !== IDLE;
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

  /** A function is entered. @returns what `leave` has to get */
  enter(site: number): CallNode {
    const before = this.now;
    if (before === IDLE) return before;
    const { latest } = before;
    const node = latest?.site === site ? latest : this.tree.callee(before, site);
    node.calls += 1;
    node.cost += 1;
    this.costs[site] = (this.costs[site] ?? 0) + 1;
    this.now = node;
    return before;
  }

  leave(before: CallNode): void {
    this.now = before === IDLE ? this.ground : before;
  }

  /** A turn of a loop. */
  tick(site: number): void {
    const node = this.now;
    if (node === IDLE) return;
    node.cost += 1;
    this.costs[site] = (this.costs[site] ?? 0) + 1;
  }

  /** A method is about to be called on `receiver`, which is kept in `t` for the call. */
  pick(site: number, receiver: unknown, callee: unknown): Callee {
    this.t = receiver;
    if (callee !== this.seen[site]) this.recognise(site, callee);
    if (this.now === IDLE) return this.callable(site, callee);
    const row = this.rows[site];
    if (row === undefined) return this.callable(site, callee);
    if (row.charge.when === "after") return this.counting[site] ?? this.callable(site, callee);
    this.charge(site, row.charge.cost(receiver));
    if (row.makes) this.make(site, row.makes);
    return callee as Callee; // it is a native
  }

  private recognise(site: number, callee: unknown): void {
    const row = this.natives.find(callee);
    this.seen[site] = callee;
    this.rows[site] = row;
    this.counting[site] =
      row?.charge.when === "after" ? this.counted(site, callee as Callee, row) : undefined;
  }

  /** Calls the native and charges what it turned out to cost. */
  private counted(site: number, native: Callee, row: NativeRow): Callee {
    const { charge, makes } = row;
    const count = (receiver: unknown, length: number, args: readonly unknown[], result: unknown) => {
      this.charge(site, charge.when === "after" ? charge.cost({ receiver, args, result, length }) : 0);
      if (makes) this.make(site, makes);
    };
    return function (this: unknown, ...args: unknown[]): unknown {
      const length = lengthOf(this);
      const result = Reflect.apply(native, this, args);
      count(this, length, args, result);
      return result;
    };
  }

  private callable(site: number, callee: unknown): Callee {
    if (typeof callee === "function" && callee.call === Function.prototype.call) return callee as Callee;
    return typeof callee === "function"
      ? function (this: unknown, ...args: unknown[]): unknown {
          return Reflect.apply(callee, this, args);
        }
      : () => {
          throw new TypeError(`${this.sites[site]?.name ?? "it"} is not a function`);
        };
  }

  /** Counts `cost` where the program is. */
  private charge(site: number, cost: number): void {
    const node = this.now;
    if (node === IDLE || !(cost > 0)) return;
    node.cost += cost;
    this.costs[site] = (this.costs[site] ?? 0) + cost;
  }

  private make(site: number, what: Made | "closure", count = 1): void {
    const node = this.now;
    if (node === IDLE) return;
    node.allocations += count;
    this.made[what] += count;
    this.allocations[site] = (this.allocations[site] ?? 0) + count;
  }

  /** `text` is what `+` or a template gave. */
  text(site: number, text: unknown): unknown {
    if (typeof text === "string" && this.now !== IDLE) {
      this.charge(site, text.length);
      this.make(site, "string");
    }
    return text;
  }

  /** An object was made, with so many closures in it. */
  object(site: number, object: unknown): unknown {
    this.make(site, "object");
    return object;
  }

  array(site: number, array: unknown): unknown {
    this.make(site, "array");
    return array;
  }

  closure(site: number, closure: unknown): unknown {
    this.make(site, "closure");
    return closure;
  }

  /** `array` was put together from others. */
  spread(site: number, array: unknown): unknown {
    this.charge(site, lengthOf(array));
    this.make(site, "array");
    return array;
  }

  /** A collection was made from `new`: charged what it holds. */
  construct(site: number, collection: unknown): unknown {
    this.charge(site, lengthOf(collection) || sizeOf(collection));
    this.make(site, Array.isArray(collection) ? "array" : "object");
    return collection;
  }

  /** A generator or an async function is entered. */
  open(site: number): Activation {
    const base = this.enter(site);
    return { site, node: this.now, base, isPaused: false };
  }

  /** It is about to wait for `value`, or to hand it out. */
  pause(activation: Activation, value?: unknown): unknown {
    this.leave(activation.base);
    activation.isPaused = true;
    return value;
  }

  /** It goes on, with `value`. */
  resume(activation: Activation, value?: unknown): unknown {
    if (!activation.isPaused) return value;
    activation.isPaused = false;
    activation.base = this.now;
    if (this.now !== IDLE) {
      if (activation.node === IDLE) activation.node = this.tree.callee(this.now, activation.site);
      this.now = activation.node;
    }
    return value;
  }

  close(activation: Activation): void {
    if (!activation.isPaused) this.leave(activation.base);
  }
}
