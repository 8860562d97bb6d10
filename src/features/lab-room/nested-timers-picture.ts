import {
  readingAt,
  stepsInTime,
  timersInOneScope,
  timersInOwnScopes,
  type Step,
  type TimerSpan,
} from "#labs/nested-timers.ts";
import { sayMs } from "./amounts.ts";
import type { Slider } from "./inputs.ts";
import type { Part, Picture } from "./picture.ts";

const STEPS: readonly Step[] = [
  { name: "validate", takes: 10 },
  { name: "check cache", takes: 20 },
  { name: "charge", takes: 50 },
  { name: "update cache", takes: 20 },
];

const ONE_SCOPE = timersInOneScope("pay", STEPS);
const OWN_SCOPES = timersInOwnScopes("pay", STEPS);
export const SPANS = stepsInTime(STEPS);
export const TIMER_NAMES: readonly string[] = OWN_SCOPES.map((timer) => timer.name);
export const END = 100;

/** The moments at which something starts or stops. */
const MOMENTS: readonly number[] = [0, ...SPANS.map((span) => span.stop)];

export const NESTED_TIMERS_SLIDERS = [
  { name: "moment", label: "Time since the payment began", min: 0, max: END, step: 1, start: END },
] as const satisfies readonly Slider[];

/** The next moment, after or before `moment`, at which a step ends; the last or first when there is none. */
export function stepFrom(moment: number, direction: "back" | "next"): number {
  const later = MOMENTS.find((candidate) => candidate > moment) ?? END;
  const earlier = MOMENTS.findLast((candidate) => candidate < moment) ?? 0;
  return direction === "next" ? later : earlier;
}

/** What the lab shows at a moment of the payment: both sets of timers as bars, and what each reads. */
export function nestedTimersPicture({ moment }: { readonly moment: number }): Picture {
  return {
    "moment-value": { text: sayMs(moment) },
    "moment-input": { valueText: `${sayMs(moment)}, ${sayStep(moment)}` },
    cursor: { style: { left: `${moment}%` } },
    ...bars("one", ONE_SCOPE, moment),
    ...bars("own", OWN_SCOPES, moment),
    sentence: { text: sentence(moment) },
  };
}

function bars(scope: "one" | "own", timers: readonly TimerSpan[], moment: number): Picture {
  const parts = timers.flatMap((timer, index): [string, Part][] => {
    const reading = readingAt(timer, moment);
    const width = `${((reading?.ms ?? 0) / END) * 100}%`;
    const lies = scope === "one" && index > 0 && timer.stop !== OWN_SCOPES[index]?.stop;
    const look = reading === undefined ? "waiting" : reading.running ? "running" : lies ? "lying" : "stopped";
    const text = reading === undefined ? "–" : `${sayMs(reading.ms)}${reading.running ? " …" : ""}`;
    return [
      [`${scope}-bar-${index}`, { style: { left: `${(timer.start / END) * 100}%`, width }, look }],
      [`${scope}-reading-${index}`, { text, look }],
    ];
  });
  return Object.fromEntries(parts);
}

function sayStep(moment: number): string {
  const now = SPANS.find((span) => moment < span.stop);
  return now === undefined ? "the payment is done" : `${now.name} is running`;
}

function sentence(moment: number): string {
  const open = (timers: readonly TimerSpan[]) =>
    timers.filter((timer) => readingAt(timer, moment)?.running).map((timer) => timer.name);
  if (moment >= END) {
    return "The payment is done. In one scope all five timers have stopped at this moment, so validate reads 100 ms. In scopes of their own they stopped with their steps, and validate reads 10 ms.";
  }
  return `At ${sayMs(moment)} ${sayStep(moment)}. Timers running in one scope: ${open(ONE_SCOPE).join(", ")}. In scopes of their own: ${open(OWN_SCOPES).join(", ")}.`;
}
