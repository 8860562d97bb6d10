import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { createLimiter } from "./solution";

/** Runs a task for each duration through one limiter until all have ended. The tasks are called 1, 2, 3 … */
async function runAll(concurrency: number, durations: number[]) {
  const clock = virtualClock();
  const limit = createLimiter(concurrency);
  const tasks = durations.map((ms, index) => limit(() => clock.work(`${index + 1}`, ms)));
  const results = await clock.settle(Promise.all(tasks));
  return { clock, results };
}

const startsOf = (clock: ReturnType<typeof virtualClock>) =>
  clock.spans.map((span) => `${span.name} at ${span.start} ms`);

/** Resolves when `work` has ended and `count` more promise reactions have run, still in the same moment. */
async function reactionsAfter(work: Promise<unknown>, count: number): Promise<void> {
  await work;
  for (let n = 0; n < count; n += 1) await Promise.resolve();
}

describe("at most n in flight", () => {
  it("runs one task at a time when n is 1", async () => {
    const { clock } = await runAll(1, [10, 20, 30]);
    expect(clock.mostInFlight, "most tasks in flight").toBe(1);
  });

  it("never runs more than n tasks at once", async () => {
    for (const n of [2, 3, 7]) {
      const { clock } = await runAll(n, [10, 50, 20, 10, 40, 10, 30, 20, 10, 60]);
      expect(clock.mostInFlight, `most tasks in flight with n = ${n}`).toBeLessThanOrEqual(n);
    }
  });

  it("lets nobody slip in when a place changes hands", async () => {
    // While “first” ends and “waiting” is about to start, “late” arrives, each time one promise reaction later.
    for (let reactions = 0; reactions <= 20; reactions += 1) {
      const clock = virtualClock();
      const limit = createLimiter(1);
      const latecomers: Promise<string>[] = [];
      const first = limit(() => {
        const work = clock.work("first", 10);
        void reactionsAfter(work, reactions).then(() => latecomers.push(limit(() => clock.work("late", 10))));
        return work;
      });
      const waiting = limit(() => clock.work("waiting", 10));
      await clock.settle(Promise.all([first, waiting]));
      await clock.settle(Promise.all(latecomers));
      const when = `when a call arrives ${reactions} promise reactions after the end of a task`;
      expect(clock.mostInFlight, `most tasks in flight, ${when}`).toBe(1);
      expect(startsOf(clock), `starts, ${when}`).toEqual([
        "first at 0 ms",
        "waiting at 10 ms",
        "late at 20 ms",
      ]);
    }
  });

  it("lets nobody slip in when the task before has failed", async () => {
    for (let reactions = 0; reactions <= 20; reactions += 1) {
      const clock = virtualClock();
      const limit = createLimiter(1);
      const latecomers: Promise<string>[] = [];
      const first = limit(() => {
        const work = clock.record("first", async () => {
          await clock.sleep(10);
          throw new Error("connection reset");
        });
        const arrive = async () => {
          for (let n = 0; n < reactions; n += 1) await Promise.resolve();
          latecomers.push(limit(() => clock.work("late", 10)));
        };
        void work.then(arrive, arrive);
        return work;
      });
      const waiting = limit(() => clock.work("waiting", 10));
      await clock.settle(Promise.allSettled([first, waiting]));
      await clock.settle(Promise.all(latecomers));
      const when = `when a call arrives ${reactions} promise reactions after a failure`;
      expect(clock.mostInFlight, `most tasks in flight, ${when}`).toBe(1);
      expect(startsOf(clock), `starts, ${when}`).toEqual([
        "first at 0 ms",
        "waiting at 10 ms",
        "late at 20 ms",
      ]);
    }
  });

  it("counts for each limiter on its own", async () => {
    const clock = virtualClock();
    const [database, mail] = [createLimiter(1), createLimiter(1)];
    await clock.settle(
      Promise.all([database(() => clock.work("query", 50)), mail(() => clock.work("letter", 50))]),
    );
    expect(startsOf(clock), "two limiters, each with a free place").toEqual([
      "query at 0 ms",
      "letter at 0 ms",
    ]);
  });
});

describe("order", () => {
  it("starts tasks in the order of the calls", async () => {
    const { clock } = await runAll(2, [50, 10, 30, 10, 20, 10, 40]);
    expect(
      clock.spans.map((span) => span.name),
      "tasks in the order of their start",
    ).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  it("gives each caller the result of its own task", async () => {
    const { results } = await runAll(3, [50, 10, 30, 10, 20]);
    expect(results, "results in the order of the calls").toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("no place stays empty while a task waits", () => {
  it("starts the next task at the moment a place is free", async () => {
    const { clock } = await runAll(2, [30, 100, 25, 5, 10]);
    expect(startsOf(clock), "starts of tasks of 30, 100, 25, 5 and 10 ms").toEqual([
      "1 at 0 ms",
      "2 at 0 ms",
      "3 at 30 ms",
      "4 at 55 ms",
      "5 at 60 ms",
    ]);
  });

  it("needs no timer to start the next task", async () => {
    const clock = virtualClock();
    const limit = createLimiter(1);
    let end: () => void = () => undefined;
    const first = limit(() => new Promise<void>((resolve) => (end = resolve)));
    let started = false;
    const second = limit(async () => void (started = true));
    await clock.advance(10);
    end();
    await reactionsAfter(first, 50);
    expect(started, "the waiting task, 50 promise reactions after the end of the one before").toBe(true);
    await clock.settle(second);
  });

  it("needs no longer than it must for 100, 10, 100, 10, 100 and 10 ms in two places", async () => {
    const { clock } = await runAll(2, [100, 10, 100, 10, 100, 10]);
    evidence.timeline("Six tasks in two places", clock.spans, {
      marks: [{ label: "best in this order", at: 210 }],
    });
    evidence.figure("Makespan", clock.now(), {
      unit: "ms",
      reference: { label: "best in this order", value: 210 },
    });
    evidence.figure("Most in flight", clock.mostInFlight, { reference: { label: "places", value: 2 } });
    expect(clock.now(), "milliseconds until the last task has ended").toBe(210);
  });

  it("is as good as new when it has been idle", async () => {
    const clock = virtualClock();
    const limit = createLimiter(2);
    for (const batch of ["a", "b"]) {
      await clock.settle(Promise.all([1, 2, 3, 4].map((n) => limit(() => clock.work(`${batch}${n}`, 10)))));
      await clock.advance(100);
    }
    expect(startsOf(clock).slice(4), "starts of the second batch").toEqual([
      "b1 at 120 ms",
      "b2 at 120 ms",
      "b3 at 130 ms",
      "b4 at 130 ms",
    ]);
  });
});

describe("failures", () => {
  it("reach the caller of the failed task, and only that one", async () => {
    const clock = virtualClock();
    const limit = createLimiter(1);
    const outage = new Error("connection reset");
    const before = limit(() => clock.work("before", 10));
    const failing = limit(() => Promise.reject<string>(outage));
    const after = limit(() => clock.work("after", 10));
    const outcomes = await clock.settle(Promise.allSettled([before, failing, after]));
    expect(outcomes, "what became of the three tasks").toEqual([
      { status: "fulfilled", value: "before" },
      { status: "rejected", reason: outage },
      { status: "fulfilled", value: "after" },
    ]);
  });

  it("hand on whatever was rejected with, undefined too", async () => {
    const outcome = await createLimiter(1)(() => Promise.reject(undefined)).then(
      () => "resolved",
      (reason: unknown) => `rejected with ${String(reason)}`,
    );
    expect(outcome, "a task that rejects with undefined").toBe("rejected with undefined");
  });

  it("hand on the very same error", async () => {
    const outage = new Error("connection reset");
    const limit = createLimiter(1);
    await expect(
      limit(() => Promise.reject(outage)),
      "the promise of a failed task",
    ).rejects.toBe(outage);
  });

  it("neither cost a place nor make one", async () => {
    const clock = virtualClock();
    const limit = createLimiter(2);
    const fail = async () => {
      await clock.sleep(10);
      throw new Error("connection reset");
    };
    const failures = Array.from({ length: 6 }, () => limit(() => clock.record("failing", fail)));
    const outcomes = await clock.settle(Promise.allSettled(failures));
    expect(clock.spans.length, "failing tasks that were started, of six").toBe(6);
    expect(outcomes.filter(({ status }) => status === "rejected").length, "of them rejected").toBe(6);
    await clock.settle(Promise.all([1, 2, 3, 4].map((n) => limit(() => clock.work(`${n}`, 10)))));
    expect(clock.mostInFlight, "most tasks in flight").toBe(2);
    expect(startsOf(clock).slice(6), "starts after six failures").toEqual([
      "1 at 30 ms",
      "2 at 30 ms",
      "3 at 40 ms",
      "4 at 40 ms",
    ]);
  });

  it("that are thrown at once become rejections", async () => {
    const clock = virtualClock();
    const limit = createLimiter(1);
    const typo = new TypeError("request is undefined");
    let thrown: Promise<unknown> | undefined;
    expect(() => {
      thrown = limit(() => {
        throw typo;
      });
    }, "the call of the limiter itself").not.toThrow();
    await expect(thrown, "the promise of a task that throws").rejects.toBe(typo);
    expect(await clock.settle(limit(() => clock.work("next", 10))), "the task after it").toBe("next");
  });
});

describe("concurrency", () => {
  it("must be a whole number of at least 1", () => {
    for (const wrong of [0, -1, 1.5, NaN, Infinity, "3", undefined, null]) {
      const create = () => createLimiter(wrong as number);
      const shown = typeof wrong === "string" ? `"${wrong}"` : String(wrong);
      expect(create, `createLimiter(${shown})`).toThrow(/concurrency/i);
      expect(create, `the message of createLimiter(${shown}) shows the value`).toThrow(String(wrong));
    }
  });

  it("may be larger than the number of tasks", async () => {
    const { clock } = await runAll(1000, [10, 20, 30]);
    expect(clock.now(), "milliseconds until the last task has ended").toBe(30);
  });
});

describe("ten thousand tasks", () => {
  const TEN_THOUSAND = Array.from({ length: 10_000 }, (_, index) => index);

  it("all get done", async () => {
    const clock = virtualClock();
    const limit = createLimiter(10);
    const results = await clock.settle(Promise.all(TEN_THOUSAND.map((n) => limit(async () => n))));
    expect(
      results.findIndex((result, n) => result !== n),
      "first task with a wrong result",
    ).toBe(-1);
  });

  it("that all throw at once do not overflow the stack", async () => {
    const clock = virtualClock();
    const limit = createLimiter(1);
    const malformed = new Error("malformed invoice");
    const slow = limit(() => clock.work("slow", 10));
    const failures = TEN_THOUSAND.map(() =>
      limit(() => {
        throw malformed;
      }),
    );
    const last = limit(() => clock.work("last", 10));
    const outcomes = await clock.settle(Promise.allSettled([slow, ...failures, last]));
    const failed = outcomes.filter((outcome) => outcome.status === "rejected").length;
    expect(failed, "tasks that were rejected").toBe(10_000);
  });

  it("leave no timer behind", async () => {
    const { clock } = await runAll(3, [10, 20, 30, 40, 50]);
    expect(clock.pendingTimers, "timers still scheduled when all tasks have ended").toBe(0);
  });
});
