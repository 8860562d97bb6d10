import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  getFn,
  it,
  startTests,
  type File,
  type Suite,
  type Test,
  type VitestRunner,
} from "@vitest/runner";
import type { ExpectSeam } from "./expect-seam.ts";

/** What happens in a suite, in order. What a method throws ends the run. */
export interface SuiteEvents {
  /** index of the one test to run, with its hooks; all when absent */
  readonly only?: number;
  /** evaluates the suite's text, which defines its tests */
  load(vitest: object): Promise<void>;
  /** before any test: full names in order, groups joined by " › " */
  collected(names: readonly string[]): void;
  testStarts(index: number): void;
  /** after its hooks; `failure` is absent for a test that passed */
  testEnds(index: number, failure?: { readonly thrown: unknown }): Promise<void>;
}

/** How a suite came to its end, beside what its tests did. */
export interface SuiteEnd {
  /** what was thrown while loading, by a group's hook, or by an event */
  readonly broken?: { readonly thrown: unknown };
}

/** The one place that knows `@vitest/runner`: Vitest 5 moves it into a package of its own. */
export async function runVitestSuite(seam: ExpectSeam, events: SuiteEvents): Promise<SuiteEnd> {
  const runner = new Runner(seam, events);
  try {
    await startTests(["suite.ts"], runner);
  } catch (thrown) {
    if (!(thrown instanceof Stop)) runner.broken ??= { thrown };
  }
  return runner.broken ? { broken: runner.broken } : {};
}

/** One test after the other, each once; how long it takes is the host's business. */
const CONFIG: VitestRunner["config"] = {
  root: "",
  name: undefined,
  setupFiles: [],
  passWithNoTests: true,
  testNamePattern: undefined,
  allowOnly: false,
  sequence: { shuffle: false, concurrent: false, seed: 0, hooks: "stack", setupFiles: "list" },
  chaiConfig: undefined,
  maxConcurrency: 1,
  testTimeout: 0,
  hookTimeout: 0,
  retry: 0,
  includeTaskLocation: false,
  tags: [],
  tagsFilter: undefined,
  strictTags: false,
};

type Body = () => unknown;
type Cases = readonly unknown[];

/**
 * What a suite imports from "vitest", beside `expect`. Tests that are skipped, focused, repeated or run side by side
 * would not be the tests of the manifest, one at a time: nothing for that is offered.
 */
const MODULE = (() => {
  const oneTest = Object.assign((name: string, body: Body) => it(name, body), {
    each: (cases: Cases) => it.each(cases),
    for: (cases: Cases) => it.for(cases),
  });
  const group = Object.assign((name: string, body: () => void) => describe(name, body), {
    each: (cases: Cases) => describe.each(cases),
    for: (cases: Cases) => describe.for(cases),
  });
  return {
    describe: group,
    it: oneTest,
    test: oneTest,
    beforeAll: (body: Body) => beforeAll(body),
    afterAll: (body: Body) => afterAll(body),
    beforeEach: (body: Body) => beforeEach(body),
    afterEach: (body: Body) => afterEach(body),
  };
})();

/** What a test's own body did, written where it is awaited. The runner's task objects are never asked for it. */
type BodyRecord = { readonly kind: "returned" } | { readonly kind: "threw"; readonly thrown: unknown };

class Runner implements VitestRunner {
  readonly config = CONFIG;
  broken: { readonly thrown: unknown } | undefined;
  private readonly seam: ExpectSeam;
  private readonly events: SuiteEvents;
  private readonly indexes = new Map<Test, number>();
  private readonly bodies = new Map<Test, BodyRecord>();

  constructor(seam: ExpectSeam, events: SuiteEvents) {
    this.seam = seam;
    this.events = events;
  }

  async importFile(): Promise<void> {
    await this.events.load({ ...MODULE, expect: this.seam.expect });
  }

  onCollected(files: File[]): void {
    const [file] = files;
    if (!file) throw new Error("the runner collected nothing");
    this.noteErrors(file);
    if (this.broken) throw new Stop();
    const tests = testsOf(file, []);
    tests.forEach(({ test }, index) => this.indexes.set(test, index));
    this.guarded(() => this.events.collected(tests.map(({ name }) => name)));
    if (this.events.only !== undefined) prune(file, tests[this.events.only]?.test);
  }

  onBeforeRunTask(test: Test): void {
    this.seam.begin(test);
    this.guarded(() => this.events.testStarts(this.indexOf(test)));
  }

  async runTask(test: Test): Promise<void> {
    try {
      await getFn(test)();
      this.bodies.set(test, { kind: "returned" });
    } catch (thrown) {
      this.bodies.set(test, { kind: "threw", thrown });
      throw new Stop(); // the runner needs to know that it failed, not how
    }
  }

  async onAfterRunTask(test: Test): Promise<void> {
    const failure = this.failureOf(test);
    try {
      await this.events.testEnds(this.indexOf(test), failure);
    } catch (thrown) {
      this.broken ??= { thrown };
      throw new Stop();
    }
  }

  onAfterRunSuite(suite: Suite): void {
    this.noteErrors(suite);
  }

  private failureOf(test: Test): { readonly thrown: unknown } | undefined {
    const body = this.bodies.get(test);
    if (body?.kind === "threw") return { thrown: body.thrown };
    const [hookError] = errorsOf(test);
    if (hookError) return hookError;
    if (!body) return { thrown: new Error("the test did not run") };
    const unmet = this.seam.end();
    return unmet === undefined ? undefined : { thrown: unmet };
  }

  private noteErrors(suite: Suite): void {
    const [error] = errorsOf(suite);
    if (error && !(error.thrown instanceof Stop)) this.broken ??= error;
  }

  private indexOf(test: Test): number {
    const index = this.indexes.get(test);
    if (index === undefined) throw new Error("a test ran that was not collected");
    return index;
  }

  private guarded(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.broken ??= { thrown };
      throw new Stop();
    }
  }
}

/** Ends the runner's work on something whose reason has been noted. */
class Stop extends Error {}

/** The replaced `processError` keeps what was thrown: see bundle-leaves/error.ts. */
function errorsOf(task: Test | Suite): readonly { readonly thrown: unknown }[] {
  return (task.result?.errors ?? []) as unknown as readonly { readonly thrown: unknown }[];
}

function testsOf(
  suite: Suite,
  path: readonly string[],
): readonly { readonly test: Test; readonly name: string }[] {
  return suite.tasks.flatMap((task) =>
    task.type === "suite"
      ? testsOf(task, [...path, task.name])
      : [{ test: task, name: [...path, task.name].join(" › ") }],
  );
}

/** Takes away all tests but one, and groups that are left empty, so that their hooks don't run. */
function prune(suite: Suite, only: Test | undefined): void {
  suite.tasks = suite.tasks.filter((task) => {
    if (task.type !== "suite") return task === only;
    prune(task, only);
    return task.tasks.length > 0;
  });
}
