import { describe, expect, it } from "vitest";
import { err, ok } from "#base/result.ts";
import type { RaceEvidence } from "#grader/evidence.ts";
import type { OneCallRequest } from "./one-call-message.ts";
import { CALLS, createTimingEngine } from "./timing-engine.ts";

const RACE: RaceEvidence = {
  kind: "race",
  title: "a race",
  pairs: [{ baseline: 16, submission: 1 }],
  ratio: 16,
  low: 15,
  high: 17,
  atLeast: 1,
  outcome: "fast enough",
};

const JOB = { suite: "", manifest: ["race"], limits: { test: 2_000, load: 2_000 } };
const ENTRANTS = { submission: "", jobs: { sixteen: JOB, equal: JOB } };

/** Workers whose first call takes five times as long as the turns say: they compile as they go. */
function coldServices() {
  const requests: OneCallRequest[] = [];
  return {
    requests,
    timeOnce(request: OneCallRequest) {
      requests.push(request);
      const [first, second] = request;
      return Promise.resolve(ok({ first: first * 5, second, step: 0.1, mixed: 0 }));
    },
    race: () => Promise.resolve(ok(RACE)),
    stopRace: () => undefined,
  };
}

describe("timing one call each", () => {
  it("asks both questions equally often, with each side first in half of the workers", async () => {
    const services = coldServices();
    const engine = createTimingEngine(services);
    await engine.timeOnceEach();
    const { phase, readings, step } = engine.get().oneCall;
    expect(phase).toBe("done");
    expect(step).toBe(0.1);
    expect(readings.sixteen).toHaveLength(CALLS);
    expect(readings.equal).toHaveLength(CALLS);
    expect(readings.sixteen.filter(({ isLongFirst }) => isLongFirst)).toHaveLength(CALLS / 2);
    expect(services.requests.filter(([first, second]) => first > second)).toHaveLength(CALLS / 2);
  });

  it("keeps the sides apart whichever came first", async () => {
    const engine = createTimingEngine(coldServices());
    await engine.timeOnceEach();
    const { sixteen } = engine.get().oneCall.readings;
    expect(sixteen[0]).toEqual({ long: 64_000 * 5, short: 4_000, isLongFirst: true });
    expect(sixteen[1]).toEqual({ long: 64_000, short: 4_000 * 5, isLongFirst: false });
  });

  it("says why nothing could be measured", async () => {
    const engine = createTimingEngine({
      ...coldServices(),
      timeOnce: () => Promise.resolve(err("no workers")),
    });
    await engine.timeOnceEach();
    expect(engine.get().oneCall).toMatchObject({ phase: "failed", problem: "no workers" });
  });

  it("keeps what it has when it is stopped, and drops what comes late", async () => {
    const services = coldServices();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const engine = createTimingEngine({
      ...services,
      async timeOnce(request) {
        if (services.requests.length === 6) await gate;
        return services.timeOnce(request);
      },
    });
    const measuring = engine.timeOnceEach();
    await new Promise((resolve) => setTimeout(resolve));
    engine.stop();
    release();
    await measuring;
    const { phase, readings } = engine.get().oneCall;
    expect(phase).toBe("done");
    expect(readings.sixteen.length + readings.equal.length).toBe(6);
  });
});

describe("the race", () => {
  it("asks both questions and leaves the single calls as they are", async () => {
    const engine = createTimingEngine(coldServices());
    await engine.timeOnceEach();
    await engine.race(ENTRANTS);
    expect(engine.get().race).toEqual({ phase: "done", results: { sixteen: RACE, equal: RACE } });
    expect(engine.get().oneCall.readings.equal).toHaveLength(CALLS);
  });

  it("ends the sandbox's run when it is stopped", () => {
    let stops = 0;
    const engine = createTimingEngine({
      ...coldServices(),
      race: () => new Promise(() => undefined),
      stopRace: () => (stops += 1),
    });
    void engine.race(ENTRANTS);
    engine.stop();
    expect(stops).toBe(1);
    expect(engine.get().race.phase).toBe("done");
  });
});
