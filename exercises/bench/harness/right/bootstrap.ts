// Resamples the pairs' log ratios with a seeded generator; the median of each resample, and where 98 of 100 of them lie.
import type { Comparison, CompareOptions } from "../solution";

const RESAMPLES = 200;
const TAIL = 0.01;

export function compare(
  baseline: () => void,
  candidate: () => void,
  { now, budget }: CompareOptions,
): Comparison {
  const bench = createBench(now, budget);
  bench.warmUp([baseline, candidate], budget * 0.12);
  const calls = bench.callsFor([baseline, candidate], 50);

  const logs: number[] = [];
  while (bench.left() >= 4 * calls) {
    // One block of four: whatever changes steadily in it falls on both sides alike.
    const [a, b, c, d] = [baseline, candidate, candidate, baseline].map((side) => bench.time(side, calls));
    logs.push(Math.log((a ?? NaN) / (b ?? NaN)), Math.log((d ?? NaN) / (c ?? NaN)));
  }

  const random = mulberry(12_345);
  const resample = new Float64Array(logs.length);
  const medians = Float64Array.from({ length: RESAMPLES }, () => {
    for (let n = 0; n < logs.length; n += 1) resample[n] = logs[Math.floor(random() * logs.length)] ?? NaN;
    return middle(resample.sort());
  }).sort();
  const low = Math.exp(medians[RESAMPLES * TAIL] ?? NaN);
  const high = Math.exp(medians[RESAMPLES * (1 - TAIL) - 1] ?? NaN);
  const ratio = Math.min(Math.max(Math.exp(middle(Float64Array.from(logs).sort())), low), high);
  return { ratio, low, high, verdict: low > 1 ? "faster" : high < 1 ? "slower" : "no difference" };
}

type Side = () => void;

/** Times batches and keeps count of what the budget leaves. */
function createBench(now: () => number, budget: number) {
  let left = budget;
  const time = (side: Side, calls: number) => {
    left -= calls;
    const startedAt = now();
    for (let n = 0; n < calls; n += 1) side();
    return now() - startedAt;
  };
  return {
    time,
    left: () => left,
    warmUp(sides: readonly Side[], calls: number) {
      for (const side of sides) time(side, Math.floor(calls / sides.length));
    },
    /** as many calls as the faster side needs for so many steps of the clock, by a batch that spans five of them */
    callsFor(sides: readonly Side[], steps: number) {
      const step = stepOf(now);
      const perCall = sides.map((side) => {
        let calls = 1;
        let took = time(side, calls);
        while (took < 5 * step && left > 20 * calls) took = time(side, (calls *= 2));
        return took / calls;
      });
      return Math.max(1, Math.ceil((steps * step) / Math.min(...perCall)));
    },
  };
}

function stepOf(now: () => number): number {
  const steps: number[] = [];
  for (let last = now(); steps.length < 3;) {
    const time = now();
    if (time > last) steps.push(time - last);
    last = time;
  }
  return Math.min(...steps);
}

function middle(sorted: Float64Array): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

function mulberry(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
