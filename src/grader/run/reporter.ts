import { createColumnFinder } from "../compile.ts";
import type { CurrentRun } from "../current-run.ts";
import type { Job } from "../job.ts";
import type { Ending } from "../protocol.ts";
import type { RaceDuty } from "../race/race-duty.ts";
import type { Failure } from "../report.ts";
import { describeBriefly, describeFailure, type FailureReader } from "./describe-failure.ts";
import type { Counting } from "../cost/count-submission.ts";
import { shiftOf } from "./modules.ts";
import type { WorkerSurface } from "../worker-surface.ts";
import { readFrames, type SourceName } from "./stack-frames.ts";
import type { UncaughtError } from "./uncaught.ts";
import type { Send, WorkerTools } from "./worker-tools.ts";

/** Tells the host what happens in one run, test by test. */
export interface Reporter {
  /** what "#grader" works with */
  readonly currentRun: CurrentRun;
  /** how many tests ended with a failure */
  readonly failed: number;
  testStarts(index: number): void;
  /** Waits until late errors of the test are in, then reports its end. */
  testEnds(index: number, failure?: { readonly thrown: unknown }): Promise<void>;
  /** Errors that nobody caught by now; those of the last moments have been waited for. */
  takeUncaught(): Promise<readonly UncaughtError[]>;
  /** Shows errors that decide nothing, since something worse did. */
  print(errors: readonly UncaughtError[]): void;
  /** @param kind stands before the reason, e.g. "Unhandled rejection" */
  crash(thrown: unknown, during?: "loading" | number, kind?: string): Ending;
}

/** The files as stacks call them by now: some hosts learn a file's name only when they evaluate it. */
function sourcesOf(surface: WorkerSurface, counting: Counting | undefined): readonly SourceName[] {
  return (["solution.ts", "suite.ts"] as const).map((file) => {
    const { name, shift } = surface.nameOf?.(file) ?? { name: file, shift: 0 };
    const companion = file === "solution.ts" ? counting?.companion : undefined;
    return { file, name, shift: shiftOf(companion) + shift };
  });
}

export interface ReporterParts {
  /** what `race()` does in this worker */
  readonly race: RaceDuty;
  /** absent where the job is not counted */
  readonly counting: Counting | undefined;
}

export function createReporter(
  job: Job,
  tools: WorkerTools,
  send: Send,
  { race, counting }: ReporterParts,
): Reporter {
  const findColumn = createColumnFinder(job.submission);
  const compiledColumn = (line: number, column: number) => counting?.columnBefore(line, column) ?? column;
  const reader: FailureReader = {
    comparisonOf: (error) => tools.expect.comparisonOf(error),
    isAssertion: (error) => tools.expect.isAssertion(error),
    isTooSlow: (error) => tools.expect.isTooSlow(error),
    framesOf: (stack) =>
      readFrames(stack, sourcesOf(tools.surface, counting), (file, line, column) =>
        file === "solution.ts" ? findColumn(line, compiledColumn(line, column)) : column,
      ),
  };
  let current: number | undefined;
  let failed = 0;
  let endings: (() => void)[] = [];

  tools.console.begin({
    line: (level, text) =>
      send({ kind: "console", level, text, ...(current !== undefined && { test: current }) }),
    dropped: (count) => send({ kind: "console-dropped", count }),
  });

  /** One task for what was posted before the engine noticed a rejection, a second for the rejection's own. */
  const takeUncaught = async () => {
    await tools.nextTask();
    await tools.nextTask();
    return tools.uncaught.take();
  };

  const print = (errors: readonly UncaughtError[]) => {
    for (const { error, kind } of errors) tools.console.print("error", `${kind}: ${describeBriefly(error)}`);
  };

  return {
    currentRun: {
      isInTest: () => current !== undefined,
      get test() {
        return current === undefined ? undefined : { index: current, name: ownName(job.manifest[current]) };
      },
      costClock: counting?.clock,
      clock: tools.clock,
      nextTask: () => tools.nextTask(),
      atTestEnd: (action) => void endings.push(action),
      keepEvidence: (evidence) => send({ kind: "evidence", evidence }),
      race: (sides, atLeast) => current !== undefined && race(current, sides, atLeast),
      reportUncaught: (error) => tools.uncaught.add(error),
      takeUncaught,
    },
    get failed() {
      return failed;
    },
    testStarts(index) {
      send({ kind: "stage", test: index });
      current = index;
    },
    async testEnds(index, failure) {
      for (const end of endings) end();
      endings = [];
      const uncaught = await takeUncaught();
      const [first] = uncaught;
      const reported = describe(failure, first, reader);
      if (failure) print(uncaught);
      if (reported) failed += 1;
      tools.console.flush();
      send({
        kind: "test-end",
        test: index,
        ...(reported ? { status: "failed", failure: reported } : { status: "passed" }),
      });
      current = undefined;
    },
    takeUncaught,
    print,
    crash(thrown, during, kind) {
      const reason = describeBriefly(thrown);
      return {
        kind: "crashed",
        reason: kind === undefined ? reason : `${kind}: ${reason}`,
        ...(during !== undefined && { during }),
        failure: describeFailure(thrown, reader),
      };
    },
  };
}

/** A test's name without those of its groups. */
const ownName = (name = "") => name.split(" › ").at(-1) ?? name;

/** The error may well be the suite's own; what is wrong is the promise that it got lost in. */
const LOST =
  "A promise rejected with this, and no code waits for that promise: return it, await it or catch it.";

function describe(
  failure: { readonly thrown: unknown } | undefined,
  uncaught: UncaughtError | undefined,
  reader: FailureReader,
): Failure | undefined {
  if (failure) return describeFailure(failure.thrown, reader);
  if (!uncaught) return undefined;
  const described = describeFailure(uncaught.error, reader);
  const message = `${uncaught.kind}: ${described.message}`;
  return { ...described, message: uncaught.kind === "Uncaught" ? message : `${message}\n${LOST}` };
}
