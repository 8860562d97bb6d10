import {
  meanResponse,
  responsePercentile,
  simulatedMeanResponse,
  simulateQueue,
  utilisation,
  type Queue,
  type QueuedRequest,
} from "#labs/queueing.ts";
import { sayMs, sayNumber, sayPercent } from "./amounts.ts";
import type { Slider } from "./inputs.ts";
import type { Part, Picture } from "./picture.ts";
import { markAt, pathThrough, place } from "./plot-geometry.ts";

export const UTILISATION_SLIDERS = [
  { name: "rate", label: "Payments a second", min: 5, max: 130, step: 1, start: 50 },
  { name: "work", label: "Work for each", min: 1, max: 50, step: 1, start: 10 },
] as const satisfies readonly Slider[];

export interface UtilisationInputs {
  /** payments a second */
  readonly rate: number;
  /** milliseconds */
  readonly work: number;
}

/** How busy the simulated servers are. */
export const SIMULATED_AT = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] as const;
export const RUNS = 3;
/** Short enough to disagree where the queue is long. */
export const PAYMENTS_A_RUN = 2_000;
/** The top of the plot, in service times. */
export const HIGHEST = 20;
/** The twenty payments of this one wait about as long as the formula says, so the first picture is typical. */
export const FIRST_SEED = 12;
/** Payments drawn one below the other. */
export const DRAWN = 20;

/** Mean response times in units of the service time, a list of runs for each of `SIMULATED_AT`. */
export type Simulated = readonly (readonly number[])[];

export function simulateRuns(seed: number): Simulated {
  return SIMULATED_AT.map((busy, index) =>
    Array.from(
      { length: RUNS },
      (_, run) =>
        simulatedMeanResponse(
          { arrivalRate: busy, serviceTime: 1_000 },
          seed * 1_000 + index * RUNS + run,
          PAYMENTS_A_RUN,
        ) / 1_000,
    ),
  );
}

/** What the lab shows. The runs don't depend on the sliders: in service times the curve is always the same. */
export function utilisationPicture(
  { rate, work }: UtilisationInputs,
  simulated: Simulated,
  seed: number,
): Picture {
  const queue = { arrivalRate: rate, serviceTime: work };
  const busy = utilisation(queue);
  const response = meanResponse(queue);
  const drawn = somePayments(queue, seed);
  return {
    "rate-value": { text: String(rate) },
    "rate-input": { valueText: `${rate} a second` },
    "work-value": { text: sayMs(work) },
    "work-input": { valueText: sayMs(work) },
    now: { hidden: busy >= 1, style: markAt(pointAt(Math.min(busy, 0.999))) },
    "now-label": { text: sayMs(response), look: busy > 0.6 ? "left" : "right" },
    overload: { hidden: busy < 1 },
    ...ticks(work),
    ...dots(simulated),
    ...bars(drawn),
    "drawn-title": { text: sayDrawn(drawn) },
    sentence: { text: sentence(queue) },
    ...tableCells(work, simulated),
  };
}

/** The curve of the formula; the same for every service time. */
export const CURVE = pathThrough(Array.from({ length: 96 }, (_, percent) => pointAt(percent / 100)));

function pointAt(busy: number) {
  return { x: busy * 100, y: Math.min(place(1 / (1 - busy), 0, HIGHEST), 100) };
}

function ticks(work: number): Picture {
  return Object.fromEntries(
    [5, 10, 15, 20].map((factor) => [`tick-${factor}`, { text: sayMs(factor * work) }]),
  );
}

function dots(simulated: Simulated): Picture {
  const all = simulated.flatMap((runs, index) =>
    runs.map((mean, run): [string, Part] => {
      const y = Math.min(place(mean, 0, HIGHEST), 100);
      return [`dot-${index * RUNS + run}`, { style: markAt({ x: (SIMULATED_AT[index] ?? 0) * 100, y }) }];
    }),
  );
  return Object.fromEntries(all);
}

/** A stretch of the simulated queue, taken when it has forgotten its empty start. */
function somePayments(queue: Queue, seed: number): readonly QueuedRequest[] {
  const payments: QueuedRequest[] = [];
  let skip = 400;
  for (const payment of simulateQueue(queue, seed)) {
    if (skip > 0) skip -= 1;
    else payments.push(payment);
    if (payments.length === DRAWN) break;
  }
  return payments;
}

function bars(payments: readonly QueuedRequest[]): Picture {
  const first = payments[0]?.arrived ?? 0;
  const last = payments.at(-1)?.done ?? 1;
  const span = (from: number, to: number): Part => ({
    style: {
      left: `${place(from, first, last)}%`,
      width: `${place(to, first, last) - place(from, first, last)}%`,
    },
  });
  const all = payments.flatMap(({ arrived, begun, done }, index): [string, Part][] => [
    [`wait-${index}`, span(arrived, begun)],
    [`work-${index}`, span(begun, done)],
  ]);
  return Object.fromEntries(all);
}

function sayDrawn(payments: readonly QueuedRequest[]): string {
  const waits = payments.map(({ arrived, begun }) => begun - arrived).filter((wait) => wait > 0);
  if (waits.length === 0) return `${DRAWN} payments in a row. None had to wait.`;
  return `${DRAWN} payments in a row. ${waits.length} had to wait, the longest ${sayMs(Math.max(...waits))}.`;
}

function sentence(queue: Queue): string {
  const busy = utilisation(queue);
  const { arrivalRate, serviceTime } = queue;
  const capacity = 1_000 / serviceTime;
  if (busy >= 1) {
    const growth = arrivalRate - capacity;
    const grows =
      growth > 0
        ? `The queue grows by ${sayNumber(growth)} payments every second.`
        : "The queue grows without bound, if slowly.";
    return `${arrivalRate} payments a second with ${sayMs(serviceTime)} of work each would take ${sayPercent(busy)} of the server, which can finish ${sayNumber(capacity)} a second. ${grows}`;
  }
  const response = meanResponse(queue);
  return `${arrivalRate} payments a second with ${sayMs(serviceTime)} of work each keep the server ${sayPercent(busy)} busy. By the formula a payment takes ${sayMs(response)} on average, ${sayMs(response - serviceTime)} of them waiting, and one in a hundred takes longer than ${sayMs(responsePercentile(queue, 0.99))}.`;
}

function tableCells(work: number, simulated: Simulated): Picture {
  const cells = SIMULATED_AT.flatMap((busy, index): [string, Part][] => {
    const queue = { arrivalRate: (busy * 1_000) / work, serviceTime: work };
    const runs = (simulated[index] ?? []).map((mean) => sayMs(mean * work));
    return [
      [`rate-at-${index}`, { text: sayNumber(queue.arrivalRate) }],
      [`mean-at-${index}`, { text: sayMs(meanResponse(queue)) }],
      [`p99-at-${index}`, { text: sayMs(responsePercentile(queue, 0.99)) }],
      [`runs-at-${index}`, { text: runs.join(", ") }],
    ];
  });
  return Object.fromEntries(cells);
}
