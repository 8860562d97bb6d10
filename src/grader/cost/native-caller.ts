import type { NativeCall, NativeRow } from "./charge.ts";
import { ownOrder } from "./own-order.ts";
import { lengthOf, sortCost } from "./sizes.ts";

export type Callee = (...args: unknown[]) => unknown;

/** What a native caller needs of the meter. */
export interface CallMeter {
  find(native: unknown): NativeRow | undefined;
  charge(cost: number, row: NativeRow, call?: NativeCall): void;
}

/** A function that does what `native` does and charges it; nothing where the receiver alone says what it costs. */
export function createNativeCaller(native: Callee, row: NativeRow, meter: CallMeter): Callee | undefined {
  switch (row.charge.by) {
    case "call":
    case "receiver":
      return undefined;
    case "result":
      return byResult(native, row, row.charge.cost, meter);
    case "outcome":
    case "visits":
    case "sorting":
      return function (this: unknown, ...args: unknown[]): unknown {
        return callCharged(native, row, meter, this, args);
      };
    case "function called":
      return function (this: unknown, ...args: unknown[]): unknown {
        const called = indirect(native, this, args);
        const calledRow = called && meter.find(called.native);
        if (!calledRow) return Reflect.apply(native, this, args);
        return callCharged(called.native, calledRow, meter, called.receiver, listOf(called.args));
      };
  }
}

/** Short calls are frequent, `text.slice(i, j)` above all: they go without a list of their arguments. */
function byResult(
  native: Callee,
  row: NativeRow,
  cost: (result: unknown, length: number) => number,
  meter: CallMeter,
): Callee {
  const needsCall = typeof row.makes === "function";
  return function (this: unknown, ...args: unknown[]): unknown {
    const length = lengthOf(this);
    const result =
      args.length === 1
        ? native.call(this, args[0])
        : args.length === 2
          ? native.call(this, args[0], args[1])
          : Reflect.apply(native, this, args);
    const call = needsCall ? { receiver: this, args, result, before: length } : undefined;
    meter.charge(cost(result, length), row, call);
    return result;
  };
}

function callCharged(
  native: Callee,
  row: NativeRow,
  meter: CallMeter,
  receiver: unknown,
  args: readonly unknown[],
): unknown {
  const { charge } = row;
  switch (charge.by) {
    case "call":
    case "receiver":
      meter.charge(charge.by === "call" ? 1 : charge.cost(receiver), row);
      return Reflect.apply(native, receiver, args);
    case "result":
      return Reflect.apply(byResult(native, row, charge.cost, meter), receiver, args);
    case "outcome": {
      const before = charge.measure(receiver);
      const result: unknown = Reflect.apply(native, receiver, args);
      const call = { receiver, args, result, before };
      meter.charge(charge.cost(call), row, call);
      return result;
    }
    case "visits": {
      const visits = { count: 0 };
      try {
        return Reflect.apply(native, receiver, [visiting(args[0], visits), ...args.slice(1)]);
      } finally {
        meter.charge(visits.count, row);
      }
    }
    case "sorting":
      meter.charge(sortCost(lengthOf(receiver)), row);
      return Reflect.apply(native, receiver, [ownOrder(receiver, args[0]), ...args.slice(1)]);
    case "function called":
      return Reflect.apply(native, receiver, args);
  }
}

/** A callback that counts how often it is called; what is not a function is left to the native to complain of. */
function visiting(callback: unknown, visits: { count: number }): unknown {
  if (typeof callback !== "function") return callback;
  return function (this: unknown, ...args: unknown[]): unknown {
    visits.count += 1;
    return Reflect.apply(callback, this, args);
  };
}

/** What `f.call(…)`, `f.apply(…)` or `Reflect.apply(f, …)` calls. */
function indirect(native: Callee, receiver: unknown, args: readonly unknown[]) {
  const [called, self, list] =
    native === Function.prototype.call
      ? [receiver, args[0], args.slice(1)]
      : native === Function.prototype.apply
        ? [receiver, args[0], args[1]]
        : [args[0], args[1], args[2]];
  return typeof called === "function" ? { native: called as Callee, receiver: self, args: list } : undefined;
}

/** What `apply` makes of its list, which may be anything that has a length; read once. */
function listOf(list: unknown): readonly unknown[] {
  const collect = (...items: unknown[]) => items;
  if (list === undefined || list === null) return [];
  const items: unknown = Reflect.apply(collect, undefined, list as ArrayLike<unknown>); // it throws what `apply` throws
  return items as unknown[];
}
