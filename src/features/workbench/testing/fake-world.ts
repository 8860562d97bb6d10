import type { ExerciseId } from "#base/ids.ts";
import type { Job } from "#grader/job.ts";
import type { Report, TestResult } from "#grader/report.ts";
import type { Verdict } from "#grader/verdict.ts";
import type { ProgressEvent, ProgressFact, AttemptEvent } from "#progress/event.ts";
import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE } from "#progress/state.ts";
import type { RunWatch } from "#sandbox/sandbox.ts";
import type { Draft } from "#storage/drafts.ts";
import type { WorkbenchProps, WorkbenchServices } from "../workbench-props.ts";

/** Ids come from the build; tests write them by hand. */
export const EXERCISE = "cache/sample" as ExerciseId;

export const GIVEN: WorkbenchProps = {
  exercise: {
    id: EXERCISE,
    title: "Sample",
    summary: "A sample of an exercise.",
    minutes: 10,
    limits: { test: 2_000, load: 2_000 },
    lesson: { title: "Lesson", href: "/lessons/sample" },
  },
  taskHtml: "",
  starter: "starter",
  suite: { source: "suite", compiled: "compiled", manifest: ["group › one", "group › two"], counted: false },
  predictions: [],
  hintsHtml: ["one", "two"],
  solution: "solution",
};

/** One run that a test answers by hand. */
export interface PendingRun {
  readonly job: Job;
  readonly watch: RunWatch;
  answer(verdict: Verdict, tests?: readonly TestResult[]): Promise<void>;
}

/** Everything around the workbench, in memory, with a record of what was asked of it in order. */
export function fakeWorld(given: { draft?: string; unfinishedAt?: number } = {}) {
  const calls: string[] = [];
  const facts: ProgressFact[] = [];
  const events: ProgressEvent[] = [];
  const pending: PendingRun[] = [];
  const listeners = new Set<() => void>();
  let watcher: (draft: Draft) => void = () => undefined;
  let now = 1_000;
  let storageAnswers = true;
  let waiting: string | undefined;

  const unlessSilent = (): Promise<void> =>
    storageAnswers ? Promise.resolve() : new Promise(() => undefined);

  const services: WorkbenchServices = {
    sandbox: {
      warmUp: () => calls.push("warm up"),
      stop: () => calls.push("stop"),
      dispose: () => undefined,
      run: (job, watch = {}) =>
        new Promise((resolve) => {
          calls.push("run");
          pending.push({
            job,
            watch,
            async answer(verdict, tests = []) {
              resolve(reportOf(verdict, tests));
              await settled();
            },
          });
        }),
    },
    log: {
      append(fact) {
        facts.push(fact);
        const event = { ...fact, id: `e${events.length}` as ProgressEvent["id"], at: now, v: 1 } as const;
        events.push(event);
        for (const listener of listeners) listener();
        return Promise.resolve(event);
      },
      state: () => Promise.resolve(reduce(EMPTY_STATE, events)),
      attempts: () =>
        Promise.resolve(events.filter((event): event is AttemptEvent => event.kind === "attempt-graded")),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    drafts: {
      load: () =>
        Promise.resolve(
          given.draft === undefined ? undefined : { exercise: EXERCISE, text: given.draft, savedAt: 5 },
        ),
      save: () => Promise.resolve(),
      keepVersion: (_, text, reason) => Promise.resolve(void calls.push(`keep ${text} (${reason})`)),
      versions: () => Promise.resolve([]),
      watch(_, listener) {
        watcher = listener;
        return () => calls.push("unwatch");
      },
    },
    draftSaver: () => ({
      edit(text) {
        waiting = text;
        calls.push(`edit ${text}`);
      },
      async flush(options) {
        calls.push(`flush ${waiting ?? "nothing"}${options?.durable ? " durably" : ""}`);
        await unlessSilent();
      },
      dispose: () => calls.push("dispose saver"),
    }),
    answers: { read: () => ({}), write: () => undefined },
    runs: {
      async begin() {
        calls.push("begin");
        await unlessSilent();
      },
      end: () => Promise.resolve(void calls.push("end")),
      unfinished: () => Promise.resolve(given.unfinishedAt),
      dismiss: () => Promise.resolve(void calls.push("dismiss run")),
    },
    saving: { get: () => ({ kind: "saved" }), subscribe: () => () => undefined },
    now: () => now,
  };

  return {
    services,
    calls,
    facts,
    pending,
    otherTabSaves: (text: string) => watcher({ exercise: EXERCISE, text, savedAt: 9 }),
    pass: (milliseconds: number) => (now += milliseconds),
    silenceStorage: () => (storageAnswers = false),
  };
}

/** Lets every promise that is ready run its course. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

/** An editor that is a variable; `type` is the person's edit. */
export function fakeEditor(initial = "starter") {
  let text = initial;
  return {
    text: () => text,
    replace: (next: string) => {
      text = next;
    },
    type: (next: string) => {
      text = next;
    },
  };
}

function reportOf(verdict: Verdict, tests: readonly TestResult[] = []): Report {
  return {
    verdict,
    tests,
    console: [],
    consoleDropped: 0,
    evidence: [{ kind: "figure", label: "Hit ratio", value: 0.5, unit: "%" }],
    timing: { compile: 1, start: 1, suite: 1, report: 1, total: 4 },
  };
}

export const PASSED: Verdict = { word: "passed", passed: 2, total: 2 };
export const FAILED: Verdict = { word: "failed", passed: 1, total: 2 };
