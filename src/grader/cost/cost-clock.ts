import type { ProfileEvidence } from "../evidence.ts";
import { createNode, GROUND, type CallNode } from "./call-tree.ts";
import { Meter } from "./meter.ts";
import { createProfile } from "./profile.ts";
import type { Site } from "./sites.ts";

/** What a piece of code made while the clock ran. */
export interface Allocations {
  readonly total: number;
  readonly objects: number;
  readonly arrays: number;
  readonly closures: number;
  readonly strings: number;
}

/** Work that was counted. */
export interface Cost {
  readonly total: number;
  readonly allocations: Allocations;
}

/** Measures one run's submission, as often as it is asked to. */
export interface CostClock {
  /** what the instrumented submission talks to */
  readonly meter: Meter;
  /** Begins to count; nothing when it is counting already. */
  start(test: TestName): Measurement | undefined;
  /** what was measured in this run; nothing when nothing was */
  profile(): ProfileEvidence | undefined;
}

/** The test that measures. */
export interface TestName {
  readonly index: number;
  readonly name: string;
}

/** One measurement that is under way. */
export interface Measurement {
  /** Ends it. @returns what was counted since its start */
  stop(): Cost;
}

export function createCostClock(sites: readonly Site[]): CostClock {
  const meter = new Meter(sites);
  const grounds = new Map<number, { readonly name: string; readonly node: CallNode }>();
  let running: Measurement | undefined;
  return {
    meter,
    start({ index, name }) {
      if (running) return undefined;
      const ground = grounds.get(index) ?? { name, node: createNode(GROUND, undefined) };
      grounds.set(index, ground);
      ground.node.calls += 1;
      const before = readingOf(meter);
      const measurement: Measurement = {
        stop() {
          const counted = difference(readingOf(meter), before);
          if (running === measurement) meter.stop();
          if (running === measurement) running = undefined;
          return counted;
        },
      };
      running = measurement;
      meter.start(ground.node);
      return measurement;
    },
    profile() {
      if (grounds.size === 0) return undefined;
      const { costs, strays, allocations } = meter;
      return createProfile({ grounds: [...grounds.values()], sites, costs, strays, allocations });
    },
  };
}

function readingOf({ entries, costs, made }: Meter): Cost {
  const { objects, arrays, closures, strings } = made;
  return {
    total: costs.reduce((sum, cost) => sum + cost, entries),
    allocations: { total: objects + arrays + closures + strings, objects, arrays, closures, strings },
  };
}

function difference(now: Cost, before: Cost): Cost {
  const part = (key: keyof Allocations) => now.allocations[key] - before.allocations[key];
  return {
    total: now.total - before.total,
    allocations: {
      total: part("total"),
      objects: part("objects"),
      arrays: part("arrays"),
      closures: part("closures"),
      strings: part("strings"),
    },
  };
}
