import type { Milliseconds } from "#base/units.ts";
import type { RaceEvidence } from "../evidence.ts";
import type { Side } from "../protocol.ts";
import type { Failure } from "../report.ts";
import type { Verdict } from "../verdict.ts";
import { decideRace, FIRST_PAIRS, type Pair } from "./decide-race.ts";

/** A race that a suite asked for. */
export interface RaceCall {
  /** index in the manifest of the test that ends with it */
  readonly test: number;
  readonly atLeast: number;
}

/** What came of a timing worker. */
export type Sample =
  | { readonly kind: "taken"; readonly perCall: Milliseconds }
  /** the code under test threw, or an assertion before the race failed */
  | { readonly kind: "failed"; readonly failure: Failure }
  /** the run is over: stopped, out of time, crashed, or a fault of ours */
  | { readonly kind: "ended"; readonly verdict: Verdict };

/** What a host does for a race. */
export interface RacePort {
  /** Times one side in a fresh worker. Never rejects. */
  takeSample(test: number, side: Side): Promise<Sample>;
  /** Resolves after so many milliseconds, or at once when the run was stopped. */
  pause(duration: Milliseconds): Promise<void>;
}

export type RaceEnd =
  | { readonly kind: "decided"; readonly evidence: RaceEvidence }
  | { readonly kind: "broken"; readonly sample: Exclude<Sample, { kind: "taken" }> };

/** Looks are taken after so many more pairs: with two, each side was first once. */
const MORE_PAIRS = 2;

/** A machine that was busy is given this long before it is asked again, once. Milliseconds. */
const PAUSE = 1_500;

/**
 * Runs a race to its end: pairs of samples, each in a fresh worker, the sides taken in turn (ABBA), until they tell or
 * there are too many; and after a pause once more when they told nothing.
 * @param title names the race in its evidence
 */
export async function conductRace(call: RaceCall, title: string, port: RacePort): Promise<RaceEnd> {
  const first = await runSeries(call, title, port);
  if (first.kind === "broken" || first.evidence.outcome !== "uncertain") return first;
  await port.pause(PAUSE);
  return runSeries(call, title, port);
}

async function runSeries({ test, atLeast }: RaceCall, title: string, port: RacePort): Promise<RaceEnd> {
  const pairs: Pair[] = [];
  for (let wanted = FIRST_PAIRS; ; wanted += MORE_PAIRS) {
    while (pairs.length < wanted) {
      const pair = await takePair(test, pairs.length % 2 === 0, port);
      if ("kind" in pair) return { kind: "broken", sample: pair };
      pairs.push(pair);
    }
    const { outcome, isOpen, ratio, low, high } = decideRace(pairs, atLeast);
    if (!isOpen)
      return {
        kind: "decided",
        evidence: { kind: "race", title, pairs, ratio, low, high, atLeast, outcome },
      };
  }
}

/** What the machine does besides falls on whoever is first as often as on whoever is second. */
async function takePair(
  test: number,
  isBaselineFirst: boolean,
  port: RacePort,
): Promise<Pair | Exclude<Sample, { kind: "taken" }>> {
  const first = await port.takeSample(test, isBaselineFirst ? "baseline" : "submission");
  if (first.kind !== "taken") return first;
  const second = await port.takeSample(test, isBaselineFirst ? "submission" : "baseline");
  if (second.kind !== "taken") return second;
  return isBaselineFirst
    ? { baseline: first.perCall, submission: second.perCall }
    : { baseline: second.perCall, submission: first.perCall };
}
