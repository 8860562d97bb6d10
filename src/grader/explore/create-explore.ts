import type { CurrentRun } from "../current-run.ts";
import { createEvidenceRecorder } from "../evidence-recorder.ts";
import type { Span } from "../evidence.ts";
import type { Explore, Schedule } from "../suite-tools.ts";
import { createSchedule } from "./create-schedule.ts";
import { withSeed } from "./with-seed.ts";

type Program = (schedule: Schedule) => PromiseLike<unknown>;

/** How one seed came out. */
interface Outcome {
  readonly failure?: { readonly error: unknown; readonly kind?: string };
  readonly spans: readonly Span[];
  /** whether the program left anything to the schedule */
  readonly isUsed: boolean;
}

const SEEDS = { usual: 100, most: 10_000 } as const;

/** The tool `explore` of suites. */
export function createExplore(currentRun: () => CurrentRun): Explore {
  return async (program, { seeds = SEEDS.usual } = {}) => {
    const run = currentRun();
    check(run, seeds);
    const { source } = run.clock;
    try {
      await exploreAll(program, seeds, run);
    } finally {
      if (source) run.clock.follow(source);
      else run.clock.followPlatform();
    }
  };
}

async function exploreAll(program: Program, seeds: number, run: CurrentRun): Promise<void> {
  let isUsed = false;
  for (let seed = 1; seed <= seeds; seed++) {
    const outcome = await runSeed(program, seed, run);
    if (outcome.failure) await fail(program, { seed, seeds, outcome }, run);
    isUsed ||= outcome.isUsed;
  }
  if (!isUsed)
    throw new Error(
      `explore: nothing took time in any of ${seeds} runs, so all were the same: give the program something to wait for, by schedule.task(…) or schedule.pause()`,
    );
}

/** Runs the program on a clock of its own, and waits until it, and what it threw without anyone catching it, is over. */
async function runSeed(program: Program, seed: number, run: CurrentRun): Promise<Outcome> {
  const { schedule, isUsed } = createSchedule(run, seed);
  const outcome = (failure?: Outcome["failure"]): Outcome => ({
    ...(failure && { failure }),
    spans: schedule.spans,
    isUsed: isUsed(),
  });
  try {
    await schedule.settle(begin(program, schedule));
  } catch (error) {
    // What else went wrong in this run went wrong because of it, or says less.
    await run.takeUncaught();
    return outcome({ error });
  }
  const [uncaught] = await run.takeUncaught();
  return outcome(uncaught);
}

/**
 * A program that throws at once is one whose promise rejects. It begins a moment later, when the clock is already driven for
 * it: what it drives itself then has precedence.
 */
async function begin(program: Program, schedule: Schedule): Promise<void> {
  await Promise.resolve();
  await program(schedule);
}

interface Failed {
  readonly seed: number;
  readonly seeds: number;
  readonly outcome: Outcome;
}

/** Runs the seed again for the drawing and throws its error. */
async function fail(program: Program, { seed, seeds, outcome }: Failed, run: CurrentRun): Promise<never> {
  const again = await runSeed(program, seed, run);
  const shown = again.failure ? again : outcome;
  const name = `seed ${seed} of ${seeds}`;
  if (shown.spans.length > 0)
    createEvidenceRecorder((item) => run.keepEvidence(item)).timeline(
      `The first order that failed: ${name}`,
      shown.spans,
    );
  const { error, kind } = shown.failure ?? { error: undefined };
  const hint = again.failure ? "" : " (run again it passes: something is kept from one run to the next)";
  throw withSeed(error, `${name}${hint}: ${kind === undefined ? "" : `${kind}: `}`);
}

function check(run: CurrentRun, seeds: number): void {
  if (!run.isInTest()) throw new Error("explore() is called inside a test");
  if (!Number.isSafeInteger(seeds) || seeds < 1 || seeds > SEEDS.most)
    throw new Error(`explore takes 1 to ${SEEDS.most.toLocaleString("en")} seeds, and not ${String(seeds)}`);
}
