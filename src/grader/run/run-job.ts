import { ok, type Result } from "#base/result.ts";
import { compile, type CompileError } from "../compile.ts";
import { countSubmission, type Counting } from "../cost/count-submission.ts";
import { beginRun } from "../current-run.ts";
import type { Job } from "../job.ts";
import type { Ending, JobMessage } from "../protocol.ts";
import { createRaceDuty } from "../race/race-duty.ts";
import * as graderModule from "../suite-api.ts";
import { areToolsSound } from "./canaries.ts";
import { evaluateModule, NotParsed, requireNames } from "./modules.ts";
import { createReporter, type Reporter } from "./reporter.ts";
import { runVitestSuite, type SuiteEvents } from "./vitest-seam.ts";
import type { Send, WorkerTools } from "./worker-tools.ts";

/** Ends a run early, with its ending. */
class Ended extends Error {
  readonly ending: Ending;
  constructor(ending: Ending) {
    super(ending.kind);
    this.ending = ending;
  }
}

/** Compiles, loads and runs one submission. Never rejects: what goes wrong is the ending of its last message. */
export async function runJob(
  { job, collectOnly, sample }: JobMessage,
  tools: WorkerTools,
  say: Send,
): Promise<void> {
  const now = () => tools.surface.now();
  const send = sample ? withoutTalk(say) : say;
  const startedAt = now();
  send({ kind: "stage" });
  const compiled = compileJob(job);
  const compiledAt = now();
  const counting = compiled.ok ? compiled.value.counting : undefined;
  const reporter = createReporter(job, tools, send, counting, createRaceDuty(now, send, sample));
  const ending: Ending = compiled.ok
    ? await runSuite(
        {
          ...eventsOf(job, compiled.value, tools, reporter, collectOnly === true ? send : undefined),
          ...(sample && { only: sample.test }),
        },
        tools,
        reporter,
      )
    : { kind: "did not compile", ...compiled.error };
  const evidence = counting?.clock.profile();
  if (evidence) send({ kind: "evidence", evidence });
  tools.console.flush();
  send({ kind: "done", ending, timing: { compile: compiledAt - startedAt, suite: now() - compiledAt } });
}

/** A submission as it will be evaluated. */
interface Compiled {
  readonly code: string;
  readonly counting: Counting | undefined;
}

function compileJob(job: Job): Result<Compiled, CompileError> {
  const compiled = compile(job.submission, "solution.ts");
  if (!compiled.ok) return compiled;
  if (job.counted !== true) return ok({ code: compiled.value, counting: undefined });
  const counting = countSubmission(compiled.value);
  return counting.ok ? ok({ code: counting.value.code, counting: counting.value }) : counting;
}

async function runSuite(events: SuiteEvents, tools: WorkerTools, reporter: Reporter): Promise<Ending> {
  beginRun(reporter.currentRun);
  try {
    const { broken } = await runVitestSuite(tools.expect, events);
    if (broken?.thrown instanceof Ended) return broken.thrown.ending;
    if (broken) return reporter.crash(broken.thrown);
    await nextTurn(tools);
    const late = await reporter.takeUncaught();
    requireSound(tools);
    const [first] = late;
    if (first && reporter.failed === 0)
      return reporter.crash(first.error, undefined, `${first.kind} after the tests`);
    reporter.print(late);
    return { kind: "finished" };
  } catch (thrown) {
    return thrown instanceof Ended ? thrown.ending : reporter.crash(thrown);
  }
}

/** @param sendManifest given when only the names of the tests are asked for */
function eventsOf(
  job: Job,
  compiled: Compiled,
  tools: WorkerTools,
  reporter: Reporter,
  sendManifest: Send | undefined,
): SuiteEvents {
  return {
    async load(vitest) {
      try {
        load(job, compiled, tools, vitest);
      } catch (thrown) {
        throw thrown instanceof Ended ? thrown : new Ended(reporter.crash(thrown, "loading"));
      }
      const [uncaught] = await reporter.takeUncaught();
      if (uncaught) throw new Ended(reporter.crash(uncaught.error, "loading", uncaught.kind));
      requireSound(tools);
    },
    collected(names) {
      if (sendManifest) {
        sendManifest({ kind: "manifest", names });
        throw new Ended({ kind: "finished" });
      }
      const difference = differenceOf(job.manifest, names);
      if (difference !== undefined)
        throw new Ended({ kind: "crashed", reason: difference, during: "loading" });
    },
    testStarts: (index) => reporter.testStarts(index),
    testEnds: (index, failure) => reporter.testEnds(index, failure),
  };
}

function load(job: Job, { code, counting }: Compiled, tools: WorkerTools, vitest: object): void {
  let solution: object | undefined;
  const loadSolution = () => {
    try {
      solution ??= requireNames(evaluateModule(code, "solution.ts", tools.surface, {}, counting?.companion));
    } catch (thrown) {
      if (!(thrown instanceof NotParsed)) throw thrown;
      throw new Ended({ kind: "did not compile", line: 1, column: 1, message: thrown.message });
    }
    return solution;
  };
  const modules = { vitest: () => vitest, "#grader": () => graderModule, "./solution": loadSolution };
  evaluateModule(job.suite, "suite.ts", tools.surface, modules);
}

/** The tests must be those that were collected when the exercise was made: none less, none more, none twice. */
function differenceOf(manifest: readonly string[], names: readonly string[]): string | undefined {
  const index = manifest.findIndex((name, position) => names[position] !== name);
  if (index >= 0)
    return `the tests changed while loading: “${manifest[index] ?? ""}” is not where it belongs`;
  if (names.length > manifest.length)
    return `the tests changed while loading: there are ${names.length}, not ${manifest.length}`;
  return undefined;
}

/** @throws {Ended} when the realm or the assertions are not what they were before the submission was loaded */
function requireSound(tools: WorkerTools): void {
  const changed = tools.findChange();
  if (changed === undefined && areToolsSound(tools.expect.expect as Parameters<typeof areToolsSound>[0]))
    return;
  const what = changed === undefined ? "" : ` (${changed})`;
  throw new Ended({ kind: "crashed", reason: `the test tools were changed by the code under test${what}` });
}

function nextTurn(tools: WorkerTools): Promise<void> {
  return new Promise((resolve) => tools.surface.nextTurn(resolve));
}

/** What a suite prints and shows has been said when it was judged, and messages on the way would be timed. */
function withoutTalk(say: Send): Send {
  return (message) => {
    if (message.kind !== "console" && message.kind !== "console-dropped" && message.kind !== "evidence")
      say(message);
  };
}
