import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RaceEvidence } from "../evidence.ts";
import type { Side } from "../protocol.ts";
import { conductRace, type RacePort, type Sample } from "./conduct-race.ts";
import { noisyMachine, type Noise } from "./testing/noisy-machine.ts";

const call = { test: 3, atLeast: 2 };

async function decided(port: RacePort, atLeast = 2): Promise<RaceEvidence> {
  const end = await conductRace({ test: 3, atLeast }, "twice as fast", port);
  if (end.kind !== "decided") throw new Error("the race was broken off");
  return end.evidence;
}

/** A port whose samples are told by a function of how many were taken before. */
function scripted(sampleOf: (side: Side, taken: number) => Sample | number) {
  const asked: Side[] = [];
  const pauses: number[] = [];
  const port: RacePort = {
    takeSample(_test, side) {
      const sample = sampleOf(side, asked.length);
      asked.push(side);
      return Promise.resolve(typeof sample === "number" ? { kind: "taken", perCall: sample } : sample);
    },
    pause: (duration) => Promise.resolve(void pauses.push(duration)),
  };
  return { port, asked, pauses };
}

describe("[G105] sides are taken in turn, and a clear race ends after seven pairs", () => {
  it("baseline, submission, submission, baseline", async () => {
    const { port, asked, pauses } = scripted((side) => (side === "baseline" ? 4 : 1));
    const evidence = await decided(port);
    expect(asked.slice(0, 8).map((side) => side[0])).toEqual("b s s b b s s b".split(" "));
    expect(asked).toHaveLength(14);
    expect(pauses).toEqual([]);
    expect(evidence).toMatchObject({ ratio: 4, low: 4, high: 4, atLeast: 2, outcome: "fast enough" });
    expect(evidence.pairs.every((pair) => pair.baseline === 4 && pair.submission === 1)).toBe(true);
  });

  it("names the race by its test and tells every pair", async () => {
    const { port } = scripted(() => 1);
    expect(await decided(port)).toMatchObject({ kind: "race", title: "twice as fast", outcome: "too slow" });
  });
});

describe("[G106] what a machine cannot tell is measured again once, and then it is uncertain", () => {
  /** Ratios of ¼ and of 16 in turn: no interval of them is on one side of 2. */
  const torn = (side: Side, taken: number) => (side === "submission" ? 1 : taken % 4 < 2 ? 0.25 : 16);

  it("after 25 pairs, a pause, and 25 more", async () => {
    const { port, asked, pauses } = scripted(torn);
    expect((await decided(port)).outcome).toBe("uncertain");
    expect(asked).toHaveLength(100);
    expect(pauses).toEqual([1_500]);
  });

  it("a second series that can tell decides alone", async () => {
    const { port, asked } = scripted((side, taken) =>
      taken < 50 ? torn(side, taken) : side === "baseline" ? 3 : 1,
    );
    const { outcome, ratio } = await decided(port);
    expect([outcome, ratio, asked.length]).toEqual(["fast enough", 3, 64]);
  });

  it("one pair that is far out costs two pairs more and changes nothing", async () => {
    const { port, asked } = scripted((side, taken) => (taken === 4 ? 0.01 : side === "baseline" ? 4 : 1));
    const { outcome } = await decided(port);
    expect([outcome, asked.length]).toEqual(["fast enough", 18]);
  });
});

describe("[G107] a quiet machine that cannot tell the ratio from what was asked gives the benefit to the learner", () => {
  it.each([
    [1.99, "fast enough"],
    [2.01, "fast enough"],
    [1.2, "too slow"],
  ])("%d, at least 2 asked for", async (ratio, outcome) => {
    const { port } = scripted((side, taken) =>
      side === "baseline" ? ratio * (taken % 4 < 2 ? 0.98 : 1.02) : 1,
    );
    expect((await decided(port)).outcome).toBe(outcome);
  });
});

describe("[G110] load never turns a clear race over", () => {
  const noise = fc.record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    jitter: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    load: fc.double({ min: 1, max: 4, noNaN: true }),
    bursts: fc.record({
      begin: fc.double({ min: 0, max: 0.5, noNaN: true }),
      last: fc.double({ min: 0, max: 0.95, noNaN: true }),
    }),
  });
  const outcomes = async (ratio: number, given: Omit<Noise, "ratio">) =>
    (await decided(noisyMachine({ ...given, ratio }))).outcome;

  it("equal code is never at least twice as fast", async () => {
    await fc.assert(
      fc.asyncProperty(noise, async (given) => (await outcomes(1, given)) !== "fast enough"),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it("code that is 4.5 times as fast is never too slow for 2", async () => {
    await fc.assert(
      fc.asyncProperty(noise, async (given) => (await outcomes(4.5, given)) !== "too slow"),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it("and on a machine that is merely busy, both are told", async () => {
    const busy = { jitter: 0.2, load: 2.5, bursts: { begin: 0.2, last: 0.7 } };
    const told = { equal: 0, faster: 0 };
    for (let seed = 1; seed <= 200; seed += 1) {
      if ((await outcomes(1, { ...busy, seed })) === "too slow") told.equal += 1;
      if ((await outcomes(4.5, { ...busy, seed })) === "fast enough") told.faster += 1;
    }
    expect(told).toEqual({ equal: 200, faster: 200 });
  });
});

describe("[G104] a race that is broken off says why", () => {
  const stopped: Sample = {
    kind: "ended",
    verdict: { word: "stopped", during: { kind: "race", name: "twice as fast" } },
  };

  it.each([0, 1, 13])("at sample %d", async (at) => {
    const { port, asked } = scripted((_side, taken) => (taken === at ? stopped : 1));
    expect(await conductRace(call, "twice as fast", port)).toEqual({ kind: "broken", sample: stopped });
    expect(asked).toHaveLength(at + 1);
  });
});
