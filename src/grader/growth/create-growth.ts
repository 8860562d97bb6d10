import type { Cost } from "../cost/cost-clock.ts";
import { currentRun } from "../current-run.ts";
import { keepGrowth } from "../counted-values.ts";
import type { GrowthClass } from "../evidence.ts";
import type { CountGrowth, Growth, GrowthOptions } from "../suite-tools.ts";
import { fitGrowth, type GrowthPoint } from "./fit-growth.ts";
import { judgeGrowth } from "./judge-growth.ts";

/** Counts what happens while `run` runs; a promise of it where that gives one. */
export type CountWork = (run: () => unknown) => Cost | Promise<Cost>;

/** Fewer sizes fit any curve. */
const FEWEST_SIZES = 4;
const LEAST_STEP = 1.5;

/** What a drawing of it holds, and a message may. */
const KEPT = { points: 64, title: 80 } as const;

/** The tool `growth` of suites, by way of the counter. */
export function createGrowth(countWork: CountWork): CountGrowth {
  function growth<T>(
    make: (size: number) => T,
    run: (input: T, size: number) => unknown,
    { sizes, title = "How cost grows" }: GrowthOptions,
  ): Growth | Promise<Growth> {
    checkSizes(sizes);
    if (!currentRun().isInTest()) throw new Error("growth() is called inside a test");
    const points: GrowthPoint[] = [];
    const count = (size: number) => {
      const input = make(size);
      return countWork(() => run(input, size));
    };
    const goOn = async (first: Promise<Cost>) => {
      points.push({ size: sizes[points.length] ?? 0, cost: (await first).total });
      for (const size of sizes.slice(points.length)) points.push({ size, cost: (await count(size)).total });
      return conclude(points, title);
    };
    for (const size of sizes) {
      const counted = count(size);
      if (counted instanceof Promise) return goOn(counted);
      points.push({ size, cost: counted.total });
    }
    return conclude(points, title);
  }
  return growth as CountGrowth; // what it gives is a promise where `run` does: the counter's own promise
}

/** The evidence goes out when the growth is judged, so that it says by what; or as it is when the test ends. */
function conclude(points: readonly GrowthPoint[], title: string): Growth {
  const fits = fitGrowth(points);
  const growth: Growth = { points: points.map((point) => Object.freeze(point)), fits };
  let isShown = false;
  const show = (atMost?: GrowthClass) => {
    if (isShown) return;
    isShown = true;
    currentRun().keepEvidence({
      kind: "growth",
      title: title.length <= KEPT.title ? title : `${title.slice(0, KEPT.title - 1)}…`,
      points: points.slice(-KEPT.points),
      fits,
      ...(atMost !== undefined && { atMost }),
    });
  };
  currentRun().atTestEnd(() => show());
  return keepGrowth(growth, (atMost) => {
    show(atMost);
    return judgeGrowth(growth, atMost);
  });
}

function checkSizes(sizes: readonly number[]): void {
  if (sizes.length < FEWEST_SIZES)
    throw new Error(
      `growth needs ${FEWEST_SIZES} sizes or more to tell one class from another, and got ${sizes.length}`,
    );
  const odd = sizes.find((size) => !Number.isSafeInteger(size) || size < 1);
  if (odd !== undefined)
    throw new Error(`growth needs sizes that are whole numbers from 1 on, and ${odd} isn't`);
  const index = sizes.findIndex((size, at) => size < LEAST_STEP * (sizes[at - 1] ?? 0));
  if (index > 0)
    throw new Error(
      `growth needs sizes that are each at least ${LEAST_STEP} times the one before, and ${sizes[index - 1]} is followed by ${sizes[index]}`,
    );
}
