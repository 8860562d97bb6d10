import type { Allocations, Cost } from "./cost/cost-clock.ts";
import type { GrowthClass } from "./evidence.ts";
import type { Growth } from "./suite-tools.ts";

/** What an assertion about counted work comes to: whether it holds, and what to say when it, or its opposite, fails. */
export interface Judgement {
  readonly holds: boolean;
  readonly message: string;
  readonly negated: string;
}

type GrowthJudge = (atMost: GrowthClass) => Judgement;

/*
 * What our own counters made is known by being in here. An object of the same shape is not: a submission that returns
 * `{ total: 0 }` where a suite expects a cost has not been counted.
 */
const costs = new WeakSet<object>();
const allocations = new WeakSet<object>();
const growths = new WeakMap<object, GrowthJudge>();

/** Makes a cost one that assertions accept. It and its allocations are frozen: what was counted stays what it is. */
export function keepCost(cost: Cost): Cost {
  allocations.add(Object.freeze(cost.allocations));
  costs.add(Object.freeze(cost));
  return cost;
}

/** Makes a growth one that assertions accept; `judge` is asked when a suite says the most it may be. */
export function keepGrowth(growth: Growth, judge: GrowthJudge): Growth {
  growths.set(Object.freeze(growth), judge);
  return growth;
}

export const isCost = (value: unknown): value is Cost => isObject(value) && costs.has(value);

export const isAllocations = (value: unknown): value is Allocations =>
  isObject(value) && allocations.has(value);

/** How to judge `value`, if it is a growth that was counted here. */
export const judgeOfGrowth = (value: unknown): GrowthJudge | undefined =>
  isObject(value) ? growths.get(value) : undefined;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
