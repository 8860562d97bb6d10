import { describe, expect, it } from "vitest";
import { cost, evidence, growth } from "#grader";
import { prepare } from "./solution";

const ONE_TO_A_HUNDRED = Array.from({ length: 100 }, (_, index) => index + 1);

/** That many requests, each of which took `ms`. */
const requests = (count: number, ms: number) => Array.from({ length: count }, () => ms);

/** Latencies without order, the same in every run: most near `typical` ms, few far above. */
function measured(count: number, typical: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.round(typical * (0.6 - 0.5 * Math.log(state / 2_147_483_647)));
  });
}

describe("nearest rank", () => {
  it("gives ranks 50, 95 and 99 of the values 1 to 100", () => {
    expect(prepare([ONE_TO_A_HUNDRED]).summary([50, 95, 99])).toEqual([50, 95, 99]);
  });

  it("gives a latency that was measured, never one in between", () => {
    expect(prepare([[10, 1_000]]).percentile(50), "p50 of 10 and 1,000 ms").toBe(10);
    expect(prepare([[10, 20, 30, 1_000]]).summary([25, 50, 75, 90]), "p25, p50, p75 and p90 of four").toEqual(
      [10, 20, 30, 1_000],
    );
  });

  it("rounds the rank up, however little is missing", () => {
    const tenValues = prepare([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
    expect(tenValues.percentile(10), "p10, rank 1").toBe(1);
    expect(tenValues.percentile(11), "p11, rank 1.1").toBe(2);
    expect(tenValues.percentile(90.1), "p90.1, rank 9.01").toBe(10);
    expect(tenValues.percentile(10.001), "p10.001, rank 1.0001").toBe(2);
  });

  it("lets no rounding error of the computer add a rank", () => {
    const latencies = prepare([ONE_TO_A_HUNDRED]);
    for (const p of ONE_TO_A_HUNDRED) expect(latencies.percentile(p), `p${p} of the values 1 to 100`).toBe(p);
  });

  it("takes p99.9 as well as p99", () => {
    const thousand = prepare([Array.from({ length: 1_000 }, (_, index) => index + 1)]);
    expect(thousand.summary([99, 99.9])).toEqual([990, 999]);
  });

  it("gives the smallest for p0 and the largest for p100", () => {
    expect(prepare([[30, 10, 20]]).summary([0, 100])).toEqual([10, 30]);
    expect(prepare([[40]]).summary([0, 50, 100]), "of a single latency").toEqual([40, 40, 40]);
  });

  it("counts a latency as often as it was measured", () => {
    const latencies = prepare([[...requests(98, 10), 500, 500]]);
    expect(latencies.count, "98 requests of 10 ms and 2 of 500 ms").toBe(100);
    expect(latencies.summary([98, 99]), "p98 and p99 of them").toEqual([10, 500]);
  });

  it("orders numbers as numbers", () => {
    expect(prepare([[1_000, 9, 700, 80]]).summary([25, 50, 75, 100])).toEqual([9, 80, 700, 1_000]);
  });

  it("takes 0 ms and fractions of a millisecond as they are", () => {
    expect(prepare([[12.6, 0, 0.1, 0]]).summary([25, 50, 75, 100])).toEqual([0, 0, 0.1, 12.6]);
  });
});

describe("the logs", () => {
  it("stay as they are", () => {
    const [one, other] = [
      [30, 10, 20],
      [9, 80, 7],
    ] as const;
    const logs = [[...one], [...other]];
    prepare(logs).summary([50, 99]);
    expect(logs, "the logs after a summary").toEqual([one, other]);
  });

  it("may change afterwards without changing an answer", () => {
    const log = [10, 20, 30];
    const latencies = prepare([log]);
    log.push(5_000);
    log[0] = 9_000;
    expect(latencies.count, "latencies that were prepared").toBe(3);
    expect(latencies.summary([0, 100]), "asked after the log had changed").toEqual([10, 30]);
  });

  it("may be empty", () => {
    for (const logs of [[], [[]], [[], []]]) {
      const latencies = prepare(logs);
      expect(latencies.count, "latencies").toBe(0);
      expect(latencies.percentile(99), "p99 of nothing").toBe(undefined);
      expect(latencies.summary([0, 50]), "p0 and p50 of nothing").toEqual([undefined, undefined]);
    }
  });
});

describe("what may be asked", () => {
  const NOT_A_PERCENTILE = [-0.1, 100.1, -5, 250, NaN, Infinity, -Infinity];

  it("is a number from 0 to 100", () => {
    const latencies = prepare([[10, 20, 30]]);
    for (const p of NOT_A_PERCENTILE) {
      expect(() => latencies.percentile(p), `percentile(${p})`).toThrow(String(p));
      expect(() => latencies.summary([50, p]), `summary([50, ${p}])`).toThrow(String(p));
    }
  });

  it("is checked even when nothing was measured", () => {
    expect(() => prepare([[]]).percentile(101), "percentile(101) of nothing").toThrow("101");
    expect(() => prepare([[]]).summary([50, 101]), "summary([50, 101]) of nothing").toThrow("101");
  });

  it("is answered in the order of the question", () => {
    const latencies = prepare([ONE_TO_A_HUNDRED]);
    expect(latencies.summary([99, 50, 100, 50])).toEqual([99, 50, 100, 50]);
    expect(latencies.summary([]), "a summary of nothing").toEqual([]);
  });
});

describe("several servers", () => {
  it("are one population, whether the slow one has much traffic or little", () => {
    const busy = prepare([requests(9_900, 10), requests(300, 1_000)]);
    expect(busy.percentile(99), "p99 of 9,900 requests of 10 ms and 300 of 1,000 ms").toBe(1_000);
    const quiet = prepare([requests(1_000, 10), requests(10, 1_000)]);
    expect(quiet.percentile(99), "p99 of 1,000 requests of 10 ms and 10 of 1,000 ms").toBe(10);
  });

  it("count for nothing without requests", () => {
    const latencies = prepare([[], [10, 20], [], [30]]);
    expect(latencies.count, "latencies").toBe(3);
    expect(latencies.summary([1, 50, 100])).toEqual([10, 20, 30]);
  });

  it("give the same answers however the requests were shared out", () => {
    const all = measured(1_000, 40, 10);
    const [third, rest] = [all.slice(0, 333), all.slice(333)];
    const everyOther = [0, 1].map((start) => all.filter((_, index) => index % 2 === start));
    const asked = [0, 10, 50, 90, 99, 99.9, 100];
    const onOne = prepare([all]).summary(asked);
    expect(prepare([third, rest]).summary(asked), "a third on one, the rest on another").toEqual(onOne);
    expect(prepare(everyOther).summary(asked), "every other request on the second").toEqual(onOne);
  });
});

describe("work", () => {
  /** So many different latencies, in no order. */
  const scrambled = (count: number) => Array.from({ length: count }, (_, index) => (index * 7_919) % count);

  it("prepares a log in n log n", () => {
    const preparing = growth(
      (size) => [scrambled(size / 2), scrambled(size / 2)],
      (logs) => prepare(logs).summary([50, 95, 99]),
      { sizes: [256, 512, 1_024, 2_048, 4_096], title: "Preparing the logs, and three percentiles" },
    );
    expect(preparing).toBeAtMost("n log n");
  });

  it("sorts once, however many percentiles are asked", () => {
    const logs = [scrambled(1_024)];
    const forOne = cost(() => prepare(logs).summary([99]));
    const forHundred = cost(() => prepare(logs).summary(ONE_TO_A_HUNDRED));
    expect(forHundred, "work for a hundred percentiles, at most twice that for one").toBeAtMost(
      2 * forOne.total,
    );
  });

  it("answers from a prepared log without a walk through it", () => {
    const asking = growth(
      (size) => {
        const latencies = prepare([scrambled(size)]);
        latencies.percentile(50);
        return latencies;
      },
      (latencies) => latencies.summary([1, 10, 50, 90, 99]),
      { sizes: [256, 1_024, 4_096, 16_384], title: "Five percentiles of a prepared log" },
    );
    expect(asking).toBeAtMost("log n");
  });
});

describe("a minute of two servers", () => {
  const healthy = measured(950, 40, 20);
  const ill = measured(50, 600, 30);
  const all = [...healthy, ...ill];
  const ASKED = [50, 90, 95, 99, 100];

  it("shows what its customers waited", () => {
    const together = prepare([healthy, ill]);
    const mean = all.reduce((sum, ms) => sum + ms, 0) / all.length;
    const p99s = [healthy, ill].map((log) => prepare([log]).percentile(99) ?? 0);
    const averaged = p99s.reduce((sum, ms) => sum + ms, 0) / p99s.length;

    const bars = ASKED.map((p) => ({ lane: `p${p}`, end: together.percentile(p) ?? 0 }));
    evidence.timeline(
      "How long they waited",
      bars.map(({ lane, end }) => ({ lane, name: `${end} ms`, start: 0, end, outcome: "ok" })),
      {
        marks: [
          { label: "mean", at: mean },
          { label: "average of the p99s", at: averaged },
        ],
      },
    );
    for (const { lane, end } of bars.slice(0, 3)) evidence.figure(`Your ${lane}`, end, { unit: "ms" });
    evidence.figure("Your p99", together.percentile(99) ?? 0, {
      unit: "ms",
      reference: { label: "average of the servers’ p99s", value: averaged },
    });
    evidence.figure("Mean", mean, { unit: "ms" });

    for (const p of ASKED) {
      const answer = together.percentile(p) ?? NaN;
      const below = all.filter((ms) => ms < answer).length;
      const notAbove = all.filter((ms) => ms <= answer).length;
      const least = (p * all.length) / 100;
      expect(all, `p${p}, one of the latencies`).toContain(answer);
      expect(notAbove, `requests that did not exceed your p${p}`).toBeGreaterThanOrEqual(least);
      expect(below, `requests below your p${p}`).toBeLessThan(least);
    }
  });
});

describe("long logs", () => {
  it("fit, of 200,000 requests and more", () => {
    const latencies = prepare([requests(200_000, 10), requests(3_000, 70)]);
    expect(latencies.summary([98, 99]), "p98 and p99 of 203,000 requests").toEqual([10, 70]);
  });
});
