import { effectiveLatency, hitRatioFor, speedUp, type LookupCosts } from "#labs/effective-latency.ts";
import { sayMs, sayNumber, sayPercent } from "./amounts.ts";
import type { Slider } from "./inputs.ts";
import type { Picture } from "./picture.ts";
import { markAt, pathThrough, place } from "./plot-geometry.ts";

export const EFFECTIVE_LATENCY_SLIDERS = [
  { name: "hits", label: "Hit ratio", min: 0, max: 100, step: 0.1, start: 50 },
  { name: "hit", label: "A hit costs", min: 1, max: 20, step: 1, start: 1 },
  { name: "miss", label: "A miss costs", min: 30, max: 500, step: 10, start: 100 },
] as const satisfies readonly Slider[];

export interface EffectiveLatencyInputs {
  /** percent */
  readonly hits: number;
  /** milliseconds */
  readonly hit: number;
  /** milliseconds */
  readonly miss: number;
}

/** The hit ratios of the table. */
export const TABLE_RATIOS = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1] as const;

/** What the lab shows: the curve of the speed-up, where the slider stands on it, and where ten times is reached. */
export function effectiveLatencyPicture({ hits, hit, miss }: EffectiveLatencyInputs): Picture {
  const costs = { hit, miss };
  const ratio = hits / 100;
  const highest = speedUp(1, costs);
  const ten = hitRatioFor(10, costs);
  const at = (h: number) => ({ x: h * 100, y: place(speedUp(h, costs), 0, highest) });
  return {
    "hits-value": { text: sayPercent(ratio) },
    "hits-input": { valueText: sayPercent(ratio) },
    "hit-value": { text: sayMs(hit) },
    "hit-input": { valueText: sayMs(hit) },
    "miss-value": { text: sayMs(miss) },
    "miss-input": { valueText: sayMs(miss) },
    curve: { d: pathThrough(CURVE_RATIOS.map(at)) },
    now: { style: markAt(at(ratio)) },
    "now-label": { text: `${sayNumber(speedUp(ratio, costs))}×`, look: ratio > 0.75 ? "left" : "right" },
    ten: { hidden: ten === undefined, style: { left: markAt(at(ten ?? 0)).left } },
    "ten-label": { text: ten === undefined ? "" : `10× at ${sayPercent(ten)}` },
    "top-tick": { text: `${sayNumber(highest)}×` },
    "middle-tick": { text: `${sayNumber(highest / 2)}×` },
    ...share(ratio, costs),
    sentence: { text: sentence(ratio, costs, ten) },
    ...tableCells(costs),
  };
}

/** Closer together where the curve is steep. */
const CURVE_RATIOS = Array.from({ length: 101 }, (_, index) => 1 - (1 - index / 100) ** 2);

function share(ratio: number, { hit, miss }: LookupCosts): Picture {
  const hits = ratio * hit;
  const misses = (1 - ratio) * miss;
  return {
    "hits-share": { style: { width: `${(hits / (hits + misses)) * 100}%` } },
    "hits-share-label": { text: `hits ${sayMs(hits)}` },
    "misses-share-label": { text: `misses ${sayMs(misses)}` },
  };
}

function sentence(ratio: number, costs: LookupCosts, ten: number | undefined): string {
  const mean = sayMs(effectiveLatency(ratio, costs));
  const factor = sayNumber(speedUp(ratio, costs));
  const left = ratio === 1 ? "none of the load" : `${sayPercent(1 - ratio)} of the load`;
  const goal =
    ten === undefined
      ? `Ten times is out of reach: a cache that always hits gives ${sayNumber(speedUp(1, costs))}.`
      : `Ten times takes ${sayPercent(ten)} hits.`;
  return `With ${sayPercent(ratio)} hits a lookup takes ${mean} on average, ${factor} times as fast as without a cache, and ${left} is left for the database. ${goal}`;
}

function tableCells(costs: LookupCosts): Picture {
  const rows = TABLE_RATIOS.map((ratio) => [
    [`mean-at-${ratio}`, { text: sayMs(effectiveLatency(ratio, costs)) }],
    [`factor-at-${ratio}`, { text: `${sayNumber(speedUp(ratio, costs))}×` }],
  ]);
  return Object.fromEntries(rows.flat()) as Picture;
}
