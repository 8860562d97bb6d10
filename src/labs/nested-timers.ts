import type { Milliseconds } from "#base/units.ts";

/** Steps that run one after the other. */
export interface Step {
  readonly name: string;
  readonly takes: Milliseconds;
}

export interface TimerSpan {
  readonly name: string;
  readonly start: Milliseconds;
  readonly stop: Milliseconds;
}

/** When each step really runs. */
export function stepsInTime(steps: readonly Step[]): readonly TimerSpan[] {
  let now = 0;
  return steps.map(({ name, takes }) => {
    const start = now;
    now += takes;
    return { name, start, stop: now };
  });
}

/** One timer around all steps and one a step, each step in a scope of its own. */
export function timersInOwnScopes(whole: string, steps: readonly Step[]): readonly TimerSpan[] {
  const spans = stepsInTime(steps);
  return [{ name: whole, start: 0, stop: endOf(spans) }, ...spans];
}

/**
 * The same timers in one scope: each starts with its step, all stop when the scope ends.
 * Source: The Go Programming Language Specification, "Defer statements".
 */
export function timersInOneScope(whole: string, steps: readonly Step[]): readonly TimerSpan[] {
  const timers = timersInOwnScopes(whole, steps);
  const end = endOf(timers);
  return timers.map((timer) => ({ ...timer, stop: end }));
}

/** What a timer shows at a moment; undefined before it starts. */
export function readingAt(
  timer: TimerSpan,
  moment: Milliseconds,
): { readonly ms: Milliseconds; readonly running: boolean } | undefined {
  if (moment < timer.start) return undefined;
  return { ms: Math.min(moment, timer.stop) - timer.start, running: moment < timer.stop };
}

/**
 * The steps behind the readings of timers that share one end: each is the difference to the reading after it.
 * `readings` are those of the steps, in order, without the one around all of them.
 */
export function stepsBehind(readings: readonly Milliseconds[]): readonly Milliseconds[] {
  return readings.map((reading, index) => reading - (readings[index + 1] ?? 0));
}

function endOf(spans: readonly TimerSpan[]): Milliseconds {
  return Math.max(0, ...spans.map((span) => span.stop));
}
