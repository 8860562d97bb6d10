import type { Milliseconds } from "#base/units.ts";

/*
 * Runs beside the code under test in a realm that is not locked, so it asks no built-in for anything by then: what is
 * used stands below as syntax, or was captured when this file was loaded.
 */
const Numbers = Float64Array;

/** A clock that moves in steps gives each batch an error of up to one: of 50 that is 2 %. */
const STEPS = 50;

/** Even where the clock is fine: below this a batch would measure single interruptions. */
const SHORTEST: Milliseconds = 4;

/**
 * The engine compiles what is called often, beside the code that runs: on a busy machine that takes its time. So a side is
 * warm when it has run for a while and some batches on end have brought no more speed, and at the latest after `most`.
 */
const WARM_UP = { least: 20, most: 120, idleBatches: 4, gain: 0.95 } as const;

/** A batch that takes so long is a sample by itself: several would use up the limit of the test. */
const LONG: Milliseconds = 120;

/** Five batches, or three where the clock is so coarse that each is long. Odd: the middle is one of them. */
const BATCHES = { usual: 5, coarse: 3, coarseFrom: 20 } as const;

/**
 * How long one call of `side` takes, in milliseconds, here and now: warmed up, in batches that last 50 steps of the
 * clock, of which the middle one counts. Calls of a few nanoseconds include the turn of the loop around them.
 */
export function timeSide(side: () => unknown, now: () => Milliseconds): Milliseconds {
  spoilInlining(now);
  const inSteps = STEPS * clockStep(now);
  const goal = inSteps > SHORTEST ? inSteps : SHORTEST;
  let calls = 1;
  let best = Infinity;
  let idle = 0;
  for (let spent = 0; spent < WARM_UP.most;) {
    const elapsed = timeCalls(side, calls, now);
    if (elapsed >= LONG && elapsed >= goal) return elapsed / calls;
    spent += elapsed;
    if (elapsed / calls < best * WARM_UP.gain) idle = 0;
    else idle += 1;
    if (elapsed / calls < best) best = elapsed / calls;
    if (elapsed < goal) calls *= 2;
    else if (spent >= WARM_UP.least && idle >= WARM_UP.idleBatches) break;
  }
  const wanted = goal < BATCHES.coarseFrom ? BATCHES.usual : BATCHES.coarse;
  const batches = new Numbers(wanted);
  for (let taken = 0; taken < wanted;) {
    const elapsed = timeCalls(side, calls, now);
    if (elapsed < goal) calls *= 2;
    else insert(batches, taken++, elapsed / calls);
  }
  return batches[(wanted - 1) / 2] ?? 0;
}

/** Keeps the first `count` numbers and `value` in ascending order. */
function insert(numbers: Float64Array, count: number, value: number): void {
  let place = count;
  for (; place > 0 && (numbers[place - 1] ?? 0) > value; place -= 1) numbers[place] = numbers[place - 1] ?? 0;
  numbers[place] = value;
}

/** The smallest step by which the clock was seen to move. */
export function clockStep(now: () => Milliseconds): Milliseconds {
  let step = Infinity;
  let last = now();
  for (let moves = 0; moves < 10;) {
    const next = now();
    if (next === last) continue;
    if (next - last < step) step = next - last;
    last = next;
    moves += 1;
  }
  return step;
}

/** What calls gave: an engine must not find out that nobody needs it. */
const kept: { result?: unknown } = {};

function timeCalls(side: () => unknown, calls: number, now: () => Milliseconds): Milliseconds {
  const startedAt = now();
  for (let call = 0; call < calls; call += 1) kept.result = side();
  return now() - startedAt;
}

/**
 * An engine that has seen the loop call one function only puts that function's code into the loop, and may move work out
 * of it. Having seen several, it calls what it is given.
 */
function spoilInlining(now: () => Milliseconds): void {
  timeCalls(() => 1, 100, now);
  timeCalls(() => "text", 100, now);
  timeCalls(() => now, 100, now);
  timeCalls(() => ({}), 100, now);
  timeCalls(() => undefined, 100, now);
}
