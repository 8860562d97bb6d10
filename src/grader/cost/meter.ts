import type { Made, NativeCall, NativeRow } from "./charge.ts";
import { Counter } from "./counter.ts";
import { captureNatives } from "./known-natives.ts";
import { createNativeCaller, type Callee } from "./native-caller.ts";
import { itemsIn, keysOf, lengthOf } from "./sizes.ts";
import type { Site } from "./sites.ts";

/** What no callee is. */
const NOTHING: unknown = {};

// eslint-disable-next-line @typescript-eslint/unbound-method -- only to be compared
const nativeCall = Function.prototype.call;

/**
 * What instrumented code talks to: it hands over what it is about to call and what it has made, and gets the same back.
 */
export class Meter extends Counter {
  /** the receiver of the method call that is being prepared */
  t: unknown;
  /** the callee of an optional call that is being prepared */
  f: unknown;
  private readonly sites: readonly Site[];
  private readonly natives = captureNatives();
  /** for each site: the callee that was seen last, its row, and what calls and charges it */
  private readonly seen: unknown[];
  private readonly rows: (NativeRow | undefined)[];
  private readonly callers: (Callee | undefined)[];

  constructor(sites: readonly Site[]) {
    super(sites.length);
    this.sites = sites;
    this.seen = sites.map(() => NOTHING);
    this.rows = sites.map(() => undefined);
    this.callers = sites.map(() => undefined);
  }

  /** What to call for `receiver.method(…)`: by its method `call`, with `t`. */
  pick(site: number, receiver: unknown, callee: unknown): Callee {
    this.t = receiver;
    if (this.isIdle) return this.callable(site, callee);
    if (callee !== this.seen[site]) this.recognise(site, callee);
    const row = this.rows[site];
    if (row === undefined) return this.callable(site, callee);
    const { charge } = row;
    if (charge.by === "call") {
      this.charge(site, 1);
      if (row.makes === undefined) return callee as Callee; // it is a native
    } else if (charge.by === "receiver") this.charge(site, atLeastOne(charge.cost(receiver)));
    else return this.callers[site] ?? this.callable(site, callee);
    this.makeAll(site, row);
    return callee as Callee; // as above
  }

  /** What to call for a function by its name. */
  callee(site: number, callee: unknown): Callee {
    const found = this.pick(site, undefined, callee);
    this.t = undefined;
    return found;
  }

  /** Keeps an optional callee and its receiver while it is asked whether there is one. */
  hold(receiver: unknown, callee: unknown): unknown {
    this.t = receiver;
    this.f = callee;
    return callee;
  }

  /** Stands before brackets, which could otherwise be taken for the arguments of the line before. */
  same(value: unknown): unknown {
    return value;
  }

  /** `text` is what `+` or a template gave. */
  text(site: number, text: unknown): unknown {
    if (typeof text !== "string" || this.isIdle) return text;
    this.charge(site, text.length);
    this.make(site, "strings", 1);
    return text;
  }

  /** An object was made, and the closures that were written in it. */
  object(site: number, object: unknown, closures = 0): unknown {
    this.make(site, "objects", 1);
    if (closures > 0) this.make(site, "closures", closures);
    return object;
  }

  /** An object into which others were spread. */
  merged(site: number, object: unknown, closures = 0): unknown {
    if (this.isIdle) return object;
    this.charge(site, keysOf(object));
    return this.object(site, object, closures);
  }

  array(site: number, array: unknown): unknown {
    this.make(site, "arrays", 1);
    return array;
  }

  /** An array into which others were spread. */
  joined(site: number, array: unknown): unknown {
    this.charge(site, lengthOf(array));
    return this.array(site, array);
  }

  closure(site: number, closure?: unknown): unknown {
    this.make(site, "closures", 1);
    return closure;
  }

  /** What a rest element took: an array, or an object. */
  rest(site: number, rest: unknown): void {
    if (this.isIdle) return;
    if (Array.isArray(rest)) this.joined(site, rest);
    else this.merged(site, rest);
  }

  /** As `rest`, of an assignment that gives `value`. */
  assigned(site: number, value: unknown, rest: unknown): unknown {
    this.rest(site, rest);
    return value;
  }

  /** `made` comes from `new constructor`. */
  construct(site: number, constructor: unknown, made: unknown): unknown {
    if (this.isIdle) return made;
    if (!this.natives.isCollection(constructor)) return this.object(site, made);
    this.charge(site, itemsIn(made));
    this.make(site, Array.isArray(made) || ArrayBuffer.isView(made) ? "arrays" : "objects", 1);
    return made;
  }

  /** `items` are about to be spread into arguments; what can only be walked once is walked here. */
  spread(site: number, items: unknown): unknown {
    if (items === undefined || items === null)
      throw new TypeError(
        `${this.sites[site]?.name ?? "it"} is not iterable (cannot read property undefined)`,
      );
    if (this.isIdle) return items;
    const known = itemsIn(items);
    if (known === 0 && typeof items === "object" && !Array.isArray(items) && Symbol.iterator in items) {
      const list = [...(items as Iterable<unknown>)]; // it is asked for its iterator once, here
      this.charge(site, list.length);
      return list;
    }
    this.charge(site, known);
    return items;
  }

  /** What is taken apart, or walked over, is there: the engine's message would name the meter. */
  something(site: number, value: unknown): unknown {
    if (value !== undefined && value !== null) return value;
    const { kind, name } = this.sites[site] ?? { kind: "items", name: "" };
    throw new TypeError(kind === "parts" ? `${name} ${String(value)}.` : name);
  }

  private recognise(site: number, callee: unknown): void {
    const row = this.natives.find(callee);
    this.seen[site] = callee;
    this.rows[site] = row;
    this.callers[site] = row && this.callerOf(site, callee as Callee, row);
  }

  private callerOf(site: number, native: Callee, row: NativeRow): Callee | undefined {
    return createNativeCaller(native, row, {
      find: (called) => this.natives.find(called),
      charge: (cost, by, call) => {
        this.charge(site, atLeastOne(cost));
        this.makeAll(site, by, call);
      },
    });
  }

  private makeAll(site: number, { makes }: NativeRow, call?: NativeCall): void {
    if (makes === undefined || (typeof makes === "function" && !call)) return;
    const made: Made = typeof makes === "function" && call ? makes(call) : (makes as Made); // the other kind
    if (made.objects) this.make(site, "objects", made.objects);
    if (made.arrays) this.make(site, "arrays", made.arrays);
    if (made.closures) this.make(site, "closures", made.closures);
    if (made.strings) this.make(site, "strings", made.strings);
  }

  /** A function that can be called by its `call`, whatever `callee` is. */
  private callable(site: number, callee: unknown): Callee {
    if (typeof callee !== "function") return complaining(this.sites[site]?.name ?? "it");
    return callee.call === nativeCall ? (callee as Callee) : calling(callee);
  }
}

const atLeastOne = (cost: number) => (cost > 1 ? cost : 1);

/** Closures are made out here: a function that may make one is slower each time it is called. */
const complaining = (name: string) => () => {
  throw new TypeError(`${name} is not a function`);
};

/** For a function whose own `call` is something else. */
const calling = (callee: object) =>
  function (this: unknown, ...args: unknown[]): unknown {
    return Reflect.apply(callee as Callee, this, args); // asked before
  };
