import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { createStopwatch } from "./solution";

/** A stopwatch and the hand that turns its clock. */
function handTurned({ from = 5000 } = {}) {
  let time = from;
  const stopwatch = createStopwatch(() => time);
  const pass = (ms: number) => {
    time += ms;
  };
  const timeOnce = (name: string, ms: number) => {
    const stop = stopwatch.start(name);
    pass(ms);
    stop();
  };
  return { stopwatch, pass, timeOnce };
}

describe("one timer", () => {
  it("measures from its start to its stop", () => {
    const { stopwatch, pass, timeOnce } = handTurned();
    timeOnce("query", 40);
    pass(500);
    expect(stopwatch.summary("query")).toMatchObject({ count: 1, total: 40, min: 40, max: 40, mean: 40 });
  });

  it("may start when the clock shows 0", () => {
    const { stopwatch, timeOnce } = handTurned({ from: 0 });
    timeOnce("query", 40);
    expect(stopwatch.summary("query"), "from 0 to 40 ms").toMatchObject({ count: 1, total: 40 });
  });

  it("counts even when no time has passed", () => {
    const { stopwatch, timeOnce } = handTurned();
    timeOnce("query", 0);
    expect(stopwatch.summary("query")).toMatchObject({ count: 1, total: 0, min: 0, max: 0, mean: 0 });
  });

  it("is not in the figures before it is stopped", () => {
    const { stopwatch, pass } = handTurned();
    expect(stopwatch.summary("query"), "before anything was started").toBe(undefined);
    const stop = stopwatch.start("query");
    pass(40);
    expect(stopwatch.summary("query"), "while the only timer runs").toBe(undefined);
    stop();
    stopwatch.start("query");
    expect(stopwatch.summary("query"), "while a second timer runs").toMatchObject({ count: 1, total: 40 });
  });

  it("can be stopped only once", () => {
    const { stopwatch, pass } = handTurned();
    const stop = stopwatch.start("query");
    pass(40);
    stop();
    pass(60);
    stop();
    expect(stopwatch.summary("query"), "stopped at 40 and at 100 ms").toMatchObject({ count: 1, total: 40 });
    const stopAtOnce = stopwatch.start("nothing");
    stopAtOnce();
    pass(60);
    stopAtOnce();
    expect(stopwatch.summary("nothing"), "stopped at 0 and at 60 ms").toMatchObject({ count: 1, total: 0 });
  });
});

describe("figures", () => {
  it("add up all timings of a name, not the last one", () => {
    const { stopwatch, pass, timeOnce } = handTurned();
    for (const ms of [20, 50, 5, 25]) {
      timeOnce("query", ms);
      pass(7);
    }
    const summary = stopwatch.summary("query");
    expect(summary, "timings of 20, 50, 5 and 25 ms").toMatchObject({
      count: 4,
      total: 100,
      min: 5,
      max: 50,
    });
    expect(summary?.mean, "mean of 20, 50, 5 and 25 ms").toBeCloseTo(25);
  });

  it("give the true mean of unequal timings", () => {
    const { stopwatch, timeOnce } = handTurned();
    for (const ms of [1, 1, 1, 97]) timeOnce("query", ms);
    expect(stopwatch.summary("query")?.mean, "mean of 1, 1, 1 and 97 ms").toBeCloseTo(25);
  });

  it("keep fractions of a millisecond", () => {
    const { stopwatch, timeOnce } = handTurned();
    for (const ms of [0.25, 1.5]) timeOnce("query", ms);
    expect(stopwatch.summary("query"), "timings of 0.25 and 1.5 ms").toMatchObject({
      total: 1.75,
      min: 0.25,
      max: 1.5,
      mean: 0.875,
    });
  });

  it("take 0 ms for the smallest timing there can be", () => {
    const { stopwatch, timeOnce } = handTurned();
    for (const ms of [40, 0, 60]) timeOnce("query", ms);
    expect(stopwatch.summary("query"), "timings of 40, 0 and 60 ms").toMatchObject({
      count: 3,
      min: 0,
      max: 60,
    });
  });

  it("take any name, constructor too", () => {
    const { stopwatch, timeOnce } = handTurned();
    for (const name of ["constructor", "toString", "__proto__"]) {
      expect(stopwatch.summary(name), `summary("${name}") before any timing`).toBe(undefined);
      timeOnce(name, 40);
      expect(stopwatch.summary(name), `summary("${name}") of one timing`).toMatchObject({
        count: 1,
        total: 40,
      });
    }
  });

  it("keep names apart", () => {
    const { stopwatch, timeOnce } = handTurned();
    timeOnce("parse", 3);
    timeOnce("query", 40);
    timeOnce("parse", 5);
    expect(stopwatch.summary("parse"), "parse, of 3 and 5 ms").toMatchObject({
      count: 2,
      total: 8,
      min: 3,
      max: 5,
    });
    expect(stopwatch.summary("query"), "query, of 40 ms").toMatchObject({ count: 1, total: 40 });
  });

  it("do not change once they were given", () => {
    const { stopwatch, timeOnce } = handTurned();
    timeOnce("query", 40);
    const before = stopwatch.summary("query");
    timeOnce("query", 60);
    expect(before, "the summary taken before the second timing").toMatchObject({
      count: 1,
      total: 40,
      max: 40,
    });
  });

  it("belong to one stopwatch", () => {
    const [one, other] = [handTurned(), handTurned()];
    one.timeOnce("query", 40);
    expect(other.stopwatch.summary("query"), "figures of a stopwatch that timed nothing").toBe(undefined);
  });
});

describe("overlapping timers", () => {
  it("of different names run on their own", () => {
    const { stopwatch, pass } = handTurned();
    const stopDownload = stopwatch.start("download");
    pass(10);
    const stopParse = stopwatch.start("parse");
    pass(20);
    stopDownload(); // started first, stopped first: not nested
    pass(5);
    stopParse();
    expect(stopwatch.summary("download"), "download, from 0 to 30 ms").toMatchObject({ count: 1, total: 30 });
    expect(stopwatch.summary("parse"), "parse, from 10 to 35 ms").toMatchObject({ count: 1, total: 25 });
  });

  it("of the same name do not overwrite each other", () => {
    const { stopwatch, pass } = handTurned();
    const stopFirst = stopwatch.start("payment");
    pass(10);
    const stopSecond = stopwatch.start("payment");
    pass(90);
    stopFirst();
    pass(30);
    stopSecond();
    expect(stopwatch.summary("payment"), "payments from 0 to 100 ms and from 10 to 130 ms").toMatchObject({
      count: 2,
      total: 220,
      min: 100,
      max: 120,
    });
  });

  it("that are nested each get their full time", () => {
    const { stopwatch, pass } = handTurned();
    const stopOuter = stopwatch.start("outer");
    pass(1);
    const stopInner = stopwatch.start("inner");
    pass(10);
    stopInner();
    pass(100);
    stopOuter();
    expect(stopwatch.summary("inner"), "inner, from 1 to 11 ms").toMatchObject({ count: 1, total: 10 });
    expect(stopwatch.summary("outer"), "outer, from 0 to 111 ms").toMatchObject({ count: 1, total: 111 });
  });

  it("are recorded when they stop, though another still runs", () => {
    const { stopwatch, pass } = handTurned();
    stopwatch.start("outer");
    const stopInner = stopwatch.start("inner");
    pass(10);
    stopInner();
    expect(stopwatch.summary("inner"), "inner, while outer still runs").toMatchObject({
      count: 1,
      total: 10,
    });
  });
});

describe("time()", () => {
  it("gives the result of the work and times it", async () => {
    const clock = virtualClock();
    const stopwatch = createStopwatch(() => clock.now());
    const result = await clock.settle(stopwatch.time("charge", () => clock.work("charged", 100)));
    expect(result).toBe("charged");
    expect(stopwatch.summary("charge")).toMatchObject({ count: 1, total: 100 });
  });

  it("gives a promise for work that is not asynchronous too", async () => {
    const { stopwatch, pass } = handTurned();
    const timed = stopwatch.time("parse", () => {
      pass(40);
      return "parsed";
    });
    await expect(timed, "the promise of time()").resolves.toBe("parsed");
    expect(stopwatch.summary("parse")).toMatchObject({ count: 1, total: 40 });
  });

  it("keeps calls at the same time apart", async () => {
    const clock = virtualClock();
    const stopwatch = createStopwatch(() => clock.now());
    const charge = (ms: number) => stopwatch.time("charge", () => clock.sleep(ms));
    await clock.settle(Promise.all([charge(100), charge(50), charge(200)]));
    expect(stopwatch.summary("charge"), "three charges at once, of 100, 50 and 200 ms").toMatchObject({
      count: 3,
      total: 350,
      min: 50,
      max: 200,
    });
  });

  it("stops when the work rejects, and hands on the very same error", async () => {
    const clock = virtualClock();
    const stopwatch = createStopwatch(() => clock.now());
    const declined = new Error("card declined");
    const attempt = stopwatch.time("charge", async () => {
      await clock.sleep(40);
      throw declined;
    });
    await expect(clock.settle(attempt), "the promise of time()").rejects.toBe(declined);
    expect(stopwatch.summary("charge"), "work that rejected after 40 ms").toMatchObject({
      count: 1,
      total: 40,
    });
  });

  it("rejects whatever the work rejected with, undefined too", async () => {
    const { stopwatch } = handTurned();
    const outcome = await stopwatch
      .time("charge", () => Promise.reject(undefined))
      .then(
        () => "resolved",
        (reason: unknown) => `rejected with ${String(reason)}`,
      );
    expect(outcome, "work that rejects with undefined").toBe("rejected with undefined");
  });

  it("stops when the work throws at once, and rejects with the very same error", async () => {
    const { stopwatch, pass } = handTurned();
    const malformed = new Error("malformed card number");
    let attempt: Promise<unknown> | undefined;
    expect(() => {
      attempt = stopwatch.time("validate", () => {
        pass(40);
        throw malformed;
      });
    }, "the call of time() itself").not.toThrow();
    await expect(attempt, "the promise of time()").rejects.toBe(malformed);
    expect(stopwatch.summary("validate"), "work that threw after 40 ms").toMatchObject({
      count: 1,
      total: 40,
    });
  });
});

describe("a payment", () => {
  const STEPS = [
    ["validate", 1],
    ["read cache", 2],
    ["charge", 100],
    ["send receipt", 3],
  ] as const;

  it("is timed as a whole and step by step", async () => {
    const clock = virtualClock();
    const stopwatch = createStopwatch(() => clock.now());
    const pay = async () => {
      for (const [step, ms] of STEPS) {
        await stopwatch.time(step, () => clock.record(step, () => clock.sleep(ms), step));
      }
    };
    await clock.settle(stopwatch.time("payment", () => clock.record("payment", pay, "payment")));

    const measured = (name: string) => stopwatch.summary(name)?.total ?? 0;
    evidence.timeline("What the payment did", clock.spans);
    for (const [step, ms] of STEPS) {
      evidence.figure(`Your stopwatch on “${step}”`, measured(step), {
        unit: "ms",
        reference: { label: "really took", value: ms },
      });
    }
    evidence.figure("Your stopwatch on “payment”", measured("payment"), {
      unit: "ms",
      reference: { label: "really took", value: 106 },
    });

    for (const [step, ms] of STEPS) expect(measured(step), `total of “${step}”`).toBe(ms);
    expect(measured("payment"), "total of “payment”").toBe(106);
  });
});
