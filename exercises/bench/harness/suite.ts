import { describe, expect, it } from "vitest";
import { evidence } from "#grader";
import { compare, type Comparison } from "./solution";

/** What disturbs a machine. Times are in milliseconds. */
interface Noise {
  /** the clock moves by this much at a time; reading it takes 0.001 ms */
  readonly step?: number;
  /** the first calls of each function are 6 and then 2.5 times as slow, until the engine has compiled it */
  readonly warmUp?: boolean;
  /** everything gets slower while the machine heats up: by half in the course of half a second */
  readonly drift?: boolean;
  /** speed is never quite the same, and other programs come and go: up to 3 times as slow, or 1.4 times as fast, for a while */
  readonly load?: boolean;
  /** now and then a call is held up for 1 to 15 ms */
  readonly pauses?: boolean;
}

const REAL: Noise = { warmUp: true, drift: true, load: true, pauses: true };

/** Random numbers from 0 to 1, the same for the same seed: xorshift by Marsaglia (2003). */
function createRandom(seed: number) {
  let state = Math.imul(seed, 2_654_435_761) | 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
  for (let n = 0; n < 8; n += 1) random();
  return random;
}

/** A machine whose time is a number: what happens in it, and when, follows from its seed. */
function createMachine(seed: number, { step = 0.1, warmUp, drift, load, pauses }: Noise) {
  const random = createRandom(seed);
  const after = (mean: number) => time - mean * Math.log(1 - random());
  let time = 1_000 * random();
  const bootedAt = time;
  let speed = 1;
  let isIdle = false;
  let changeAt = load ? time : Infinity;
  let pauseAt = pauses ? after(90) : Infinity;
  let calls = 0;
  const turns: { side: string; from: number; to: number }[] = [];
  const loads: { from: number; to: number }[] = [];

  /** Quiet for some 50 ms, then busy, or boosted, for some 8. */
  function changeSpeed() {
    isIdle = !isIdle;
    if (isIdle) speed = 0.97 + 0.06 * random();
    else speed = random() < 0.75 ? 1.2 + 1.8 * random() : 0.7;
    changeAt = after(isIdle ? 50 : 8);
    if (speed > 1.1) loads.push({ from: time, to: changeAt });
  }

  /** A function that takes `cost` ms a call on a warm, idle machine, and longer until it has been called `warmAt` times. */
  function createSide(side: string, cost: number, warmAt: number) {
    let own = 0;
    return () => {
      if (time >= changeAt) changeSpeed();
      let took = cost * speed;
      if (warmUp && own < warmAt) took *= own < warmAt / 2 ? 6 : 2.5;
      if (drift) took *= 1 + Math.min((time - bootedAt) / 1_000, 0.5);
      if (time >= pauseAt) {
        took += 1 + 14 * random() ** 3;
        pauseAt = after(90);
      }
      const turn = turns.at(-1);
      if (turn?.side === side) turn.to = time + took;
      else turns.push({ side, from: time, to: time + took });
      time += took;
      own += 1;
      calls += 1;
    };
  }

  return {
    createSide,
    now: () => {
      time += 0.001;
      return Math.floor(time / step) * step;
    },
    turns,
    loads,
    get calls() {
      return calls;
    },
  };
}

interface Run {
  readonly seed: number;
  readonly result: Comparison;
  readonly machine: ReturnType<typeof createMachine>;
}

/** Compares, on a machine of its own, a baseline of `cost` ms with a candidate that is `truth` times as fast. */
function runOn(seed: number, noise: Noise, truth: number, { cost = 0.05, budget = 10_000 } = {}): Run {
  const machine = createMachine(seed, noise);
  const baseline = machine.createSide("baseline", cost, 300);
  const candidate = machine.createSide("candidate", cost / truth, 400);
  const result = compare(baseline, candidate, { now: machine.now, budget });
  return { seed, result, machine };
}

const SEEDS = Array.from({ length: 200 }, (_, index) => index + 1);

/** 200 real machines, compared once for each truth that a test asks for. */
const real = new Map<number, readonly Run[]>();
function runsOf(truth: number): readonly Run[] {
  const runs = real.get(truth) ?? SEEDS.map((seed) => runOn(seed, REAL, truth));
  real.set(truth, runs);
  return runs;
}

const holds = ({ result }: Run, truth: number) => result.low <= truth && truth <= result.high;
const share = (runs: readonly Run[], is: (run: Run) => boolean) => runs.filter(is).length / runs.length;
const widthOf = ({ result }: Run) => result.high / result.low;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** How wide an interval may be, `high / low`, where the ratio is to be within 3 or 5 % of the truth. */
const WIDEST = { 3: 1.12, 5: 1.21 } as const;

/** Four digits, as much as anybody wants to read. */
const short = (value: number) => Number(value.toPrecision(4));

/** Within so many percent of the truth, with an interval around it that is not too wide. */
function expectNear({ result, seed }: Run, truth: number, percent: keyof typeof WIDEST) {
  const where = `machine ${seed}, where the candidate is ${truth} times as fast`;
  const off = Math.abs(result.ratio / truth - 1) * 100;
  expect(short(off), `percent that the ratio is off, ${where}`).toBeLessThan(percent);
  expect(result.low, `lower end, ${where}`).toBeLessThanOrEqual(truth * (1 + percent / 100));
  expect(result.high, `upper end, ${where}`).toBeGreaterThanOrEqual(truth * (1 - percent / 100));
  expect(short(result.high / result.low), `high / low, ${where}`).toBeLessThan(WIDEST[percent]);
}

describe("on a quiet machine", () => {
  it("tells how many times as fast the candidate is", () => {
    expectNear(runOn(1, {}, 2), 2, 3);
    expectNear(runOn(2, {}, 0.5), 0.5, 3);
    expectNear(runOn(3, {}, 1), 1, 3);
  });

  it("batches calls that are far shorter than a step of the clock", () => {
    for (const seed of [1, 2, 3]) {
      expectNear(runOn(seed, { step: 1 }, 1.25, { budget: 40_000 }), 1.25, 5);
      expectNear(runOn(seed, { step: 16 }, 1.25, { budget: 640_000 }), 1.25, 5);
      expectNear(runOn(seed, { step: 0.1 }, 1.25, { cost: 0.002, budget: 100_000 }), 1.25, 5);
    }
  });

  it("gets by with few calls of a function that takes long", () => {
    for (const seed of [1, 2, 3]) {
      const run = runOn(seed, {}, 1.25, { cost: 12, budget: 60 });
      expect(run.machine.calls, "calls of both functions").toBeLessThanOrEqual(60);
      expectNear(run, 1.25, 3);
    }
  });
});

describe("on a machine with one thing wrong", () => {
  it("leaves out the calls before the engine was warm", () => {
    for (const seed of [1, 2, 3]) expectNear(runOn(seed, { warmUp: true }, 1.25), 1.25, 3);
  });

  it("is not fooled by a machine that slows down", () => {
    for (const seed of [1, 2, 3]) expectNear(runOn(seed, { drift: true }, 1), 1, 3);
  });

  it("is not fooled by calls that are held up", () => {
    for (const seed of [1, 2, 3, 4, 5]) expectNear(runOn(seed, { pauses: true }, 1.25), 1.25, 3);
  });
});

describe("on 200 real machines", () => {
  it("the interval holds the truth in 90 of 100 runs", () => {
    const runs = runsOf(1.5);
    const coverage = share(runs, (run) => holds(run, 1.5));
    evidence.figure("Intervals that hold the truth", coverage, {
      unit: "%",
      reference: { label: "at least", value: 0.9 },
    });
    evidence.strip(
      "Does the interval hold the true 1.5?",
      runs.map((run) => ({ label: `machine ${run.seed}`, heat: holds(run, 1.5) ? "cool" : "hot" })),
      { cool: "holds it", hot: "misses it" },
    );
    showOneRun(runs[0]);
    expect(coverage, "share of intervals that hold the true ratio of 1.5").toBeGreaterThanOrEqual(0.9);
  });

  it("the interval is narrow enough to be of use", () => {
    const width = median(runsOf(1.5).map(widthOf));
    evidence.figure("Upper to lower end, in half of the runs at most", width, {
      unit: "×",
      reference: { label: "at most", value: 1.25 },
    });
    expect(short(width), "high / low, median of all runs").toBeLessThanOrEqual(1.25);
  });

  it("identical functions are called different in 5 of 100 runs at most", () => {
    const runs = runsOf(1);
    const alarms = share(runs, ({ result }) => result.verdict !== "no difference");
    evidence.figure("False alarms", alarms, { unit: "%", reference: { label: "at most", value: 0.05 } });
    evidence.strip(
      "Identical functions: what was said of them",
      runs.map(({ seed, result }) => ({
        label: `${seed}: ${result.verdict}`,
        heat: result.verdict === "no difference" ? "cool" : "hot",
      })),
      { cool: "no difference", hot: "false alarm" },
    );
    expect(alarms, "share of runs that call identical functions faster or slower").toBeLessThanOrEqual(0.05);
  });

  it("a candidate that is 1.5 times as fast is found in 95 of 100 runs, and a slower one too", () => {
    const faster = share(runsOf(1.5), ({ result }) => result.verdict === "faster");
    const slower = share(runsOf(1 / 1.5), ({ result }) => result.verdict === "slower");
    expect(faster, "share of runs that find the faster candidate").toBeGreaterThanOrEqual(0.95);
    expect(slower, "share of runs that find the slower candidate").toBeGreaterThanOrEqual(0.95);
  });

  it("the verdict is what the interval says", () => {
    for (const { seed, result } of [...runsOf(1.5), ...runsOf(1), ...runsOf(1 / 1.5)]) {
      const { ratio, low, high } = result;
      expect(low, `lower end and ratio on machine ${seed}`).toBeLessThanOrEqual(ratio);
      expect(ratio, `ratio and upper end on machine ${seed}`).toBeLessThanOrEqual(high);
      const said = low > 1 ? "faster" : high < 1 ? "slower" : "no difference";
      expect(
        result.verdict,
        `on machine ${seed}, with an interval from ${short(low)} to ${short(high)}`,
      ).toBe(said);
    }
  });

  it("no run calls more often than it may", () => {
    const most = Math.max(...runsOf(1.5).map(({ machine }) => machine.calls));
    expect(most, "most calls of both functions in a run").toBeLessThanOrEqual(10_000);
  });

  it("the same machine gives the same answer again", () => {
    for (const seed of [1, 2, 3]) {
      const [first, second] = [runOn(seed, REAL, 1.5), runOn(seed, REAL, 1.5)];
      expect(second.result, `the second comparison on machine ${seed}`).toEqual(first.result);
    }
  });
});

/** Whose turn it was and when other programs were busy, in the last 200 ms of a run. */
function showOneRun(run: Run | undefined) {
  if (!run) return;
  const { turns, loads } = run.machine;
  const end = turns.at(-1)?.to ?? 0;
  const begin = end - 200;
  const spans = (lane: string, name: string, all: readonly { from: number; to: number }[]) =>
    all
      .filter(({ from, to }) => to > begin && from < end)
      .map(({ from, to }) => ({
        ...{ lane, name, outcome: "ok" as const },
        ...{ start: Math.max(from, begin) - begin, end: Math.min(to, end) - begin },
      }));
  const turnsOf = (side: string) => turns.filter((turn) => turn.side === side);
  evidence.timeline("One run: whose turn it was, and when other programs were busy", [
    ...spans("baseline", "calls", turnsOf("baseline")),
    ...spans("candidate", "calls", turnsOf("candidate")),
    ...spans("other programs", "load", loads),
  ]);
}
