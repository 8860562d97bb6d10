import { expect, test } from "vitest";
import type { ExerciseId } from "#base/ids.ts";
import type { Report } from "#grader/report.ts";
import type { Verdict } from "#grader/verdict.ts";
import type { ProgressEvent, ProgressFact } from "#progress/event.ts";
import { reduce } from "#progress/reduce.ts";
import { EMPTY_STATE } from "#progress/state.ts";
import type { Draft } from "#storage/drafts.ts";
import { createStep } from "./step-engine.ts";
import type { StepProps, StepServices } from "./step-props.ts";

const PROPS: StepProps = {
  id: "measure",
  number: 1,
  title: "Measure",
  minutes: 5,
  starter: "starter",
  solution: "solution",
  suite: { source: "suite", compiled: "compiled", manifest: ["measure › one"], counted: false },
  limits: { test: 2_000, load: 2_000 },
  next: { kind: "step", title: "Monitor", href: "#monitor" },
};
const PASSED: Verdict = { word: "passed", passed: 1, total: 1 };
const FAILED: Verdict = { word: "failed", passed: 0, total: 1 };

function world(draft?: string) {
  const calls: string[] = [];
  const events: ProgressEvent[] = [];
  const facts: ProgressFact[] = [];
  const answers: ((verdict: Verdict) => void)[] = [];
  const listeners = new Set<() => void>();
  let watcher: (draft: Draft) => void = () => undefined;
  const services: StepServices = {
    sandbox: {
      warmUp: () => undefined,
      stop: () => calls.push("stop"),
      dispose: () => undefined,
      run: (job) =>
        new Promise((resolve) => {
          calls.push(`run ${job.submission}`);
          answers.push((verdict) => resolve(reportOf(verdict)));
        }),
    },
    log: {
      append(fact) {
        facts.push(fact);
        // The log makes unique ids; here their number is enough.
        const event = { ...fact, id: `e${events.length}` as ProgressEvent["id"], at: 1, v: 1 } as const;
        events.push(event);
        for (const listener of listeners) listener();
        return Promise.resolve(event);
      },
      state: () => Promise.resolve(reduce(EMPTY_STATE, events)),
      attempts: () => Promise.resolve([]),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    drafts: {
      load: (exercise) =>
        Promise.resolve(draft === undefined ? undefined : { exercise, text: draft, savedAt: 1 }),
      save: (_, text) => Promise.resolve(void calls.push(`save ${text}`)),
      keepVersion: (exercise, text) => Promise.resolve(void calls.push(`keep ${exercise} ${text}`)),
      versions: () => Promise.resolve([]),
      watch(_, listener) {
        watcher = listener;
        return () => undefined;
      },
    },
    draftSaver: () => ({
      edit: (text) => calls.push(`edit ${text}`),
      flush: () => Promise.resolve(void calls.push("flush")),
      dispose: () => undefined,
    }),
    saving: { get: () => ({ kind: "saved" }), subscribe: () => () => undefined },
  };
  const otherTabSaves = (text: string) =>
    watcher({ exercise: "quick-start/measure" as ExerciseId, text, savedAt: 9 });
  return { services, calls, facts, answers, otherTabSaves };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

function fakeEditor(text = "starter") {
  return {
    text: () => text,
    replace(next: string) {
      text = next;
    },
  };
}

function reportOf(verdict: Verdict): Report {
  const timing = { compile: 0, start: 0, suite: 0, report: 0, total: 0 };
  return { verdict, tests: [], console: [], consoleDropped: 0, evidence: [], timing };
}

test("an earlier draft of the step comes back, under a name that no exercise has", async () => {
  const { services, calls } = world("mine");
  const step = createStep(PROPS, services);
  const editor = fakeEditor();
  await step.open(editor);
  expect(editor.text()).toBe("mine");
  await step.reset();
  expect(calls).toEqual(["edit starter", "keep quick-start/measure mine"]);
  expect(step.get().offer).toEqual({ kind: "reset", text: "mine" });
  await step.takeOffer();
  expect(editor.text()).toBe("mine");
  expect(step.get().offer).toEqual({ kind: "replaced", text: "starter" });
});

test("what was typed before the draft came stays, and the draft is kept", async () => {
  const { services, calls } = world("old");
  const step = createStep(PROPS, services);
  const editor = fakeEditor("typed early");
  await step.open(editor);
  expect(editor.text()).toBe("typed early");
  expect(calls).toEqual(["keep quick-start/measure old", "edit typed early"]);
  expect(step.get().offer).toEqual({ kind: "early", text: "old" });
});

test("what another tab saved is offered; declined, it becomes a version and what is here is saved", async () => {
  const { services, calls, otherTabSaves } = world("mine");
  const step = createStep(PROPS, services);
  const editor = fakeEditor();
  await step.open(editor);
  otherTabSaves("theirs");
  expect(step.get().offer).toEqual({ kind: "other-tab", text: "theirs" });
  await step.declineOffer();
  expect(editor.text()).toBe("mine");
  expect(step.get().offer).toBeUndefined();
  expect(calls).toEqual(["keep quick-start/measure theirs", "save mine"]);
  otherTabSaves("theirs");
  await step.takeOffer();
  expect(editor.text()).toBe("theirs");
});

test("an edit makes the result on screen one of the past", async () => {
  const { services, answers } = world();
  const step = createStep(PROPS, services);
  await step.open(fakeEditor());
  void step.run();
  await settled();
  answers[0]?.(FAILED);
  await settled();
  expect(step.get().run).toMatchObject({ kind: "judged", isStale: false });
  step.edited();
  expect(step.get().run).toMatchObject({ kind: "judged", isStale: true });
});

test("Stop leaves the run of another step alone", async () => {
  const { services, calls } = world();
  const step = createStep(PROPS, services);
  await step.open(fakeEditor());
  step.stop();
  expect(calls).toEqual([]);
  void step.run();
  await settled();
  step.stop();
  expect(calls).toEqual(["flush", "run starter", "stop"]);
});

test("Stop while the text is being saved ends the run as soon as it begins", async () => {
  const { services, calls } = world();
  const step = createStep(PROPS, services);
  await step.open(fakeEditor());
  void step.run();
  step.stop();
  expect(calls).toEqual(["flush"]);
  await settled();
  expect(calls).toEqual(["flush", "run starter", "stop"]);
});

test("the first pass makes the step done, once", async () => {
  const { services, facts, answers } = world();
  const step = createStep(PROPS, services);
  await step.open(fakeEditor());
  for (const verdict of [FAILED, PASSED, PASSED]) {
    void step.run();
    await settled();
    answers.at(-1)?.(verdict);
    await settled();
  }
  expect(facts).toEqual([{ kind: "quick-start-step-done", step: "measure" }]);
  expect(step.get().isDone).toBe(true);
});

test("the text is saved before it runs, and a late result of an earlier run is dropped", async () => {
  const { services, calls, answers } = world();
  const step = createStep(PROPS, services);
  await step.open(fakeEditor());
  void step.run();
  void step.run();
  await settled();
  expect(calls).toEqual(["flush", "flush", "run starter"]);
  void step.run();
  await settled();
  answers[1]?.(PASSED);
  await settled();
  answers[0]?.(FAILED);
  await settled();
  expect(step.get().run).toMatchObject({ kind: "judged", report: { verdict: PASSED } });
});

test("nothing runs before the draft is in the editor", async () => {
  const { services, calls } = world("mine");
  const step = createStep(PROPS, services);
  const opening = step.open(fakeEditor());
  await step.run();
  expect(calls).toEqual([]);
  await opening;
});
