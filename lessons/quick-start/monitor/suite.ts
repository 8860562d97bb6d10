import { describe, expect, it } from "vitest";
import { evidence, virtualClock } from "#grader";
import { monitored, type Handler, type Meter, type Request } from "./solution";

const request = (id: number): Request => ({
  method: "POST",
  path: `/payments/pay-${id}`,
  route: "/payments/:id",
});

/** Counts times in buckets, each 2 % wider than the one before, so that a percentile is right within 1 %. */
function createHistogram() {
  const buckets = new Map<number, number>();
  const width = Math.log(1.02);
  return {
    buckets,
    add(ms: number): void {
      const bucket = Math.ceil(Math.log(ms) / width);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    },
    percentile(p: number): number {
      const count = [...buckets.values()].reduce((sum, n) => sum + n, 0);
      let rank = Math.ceil((p * count) / 100);
      for (const [bucket, n] of [...buckets].sort(([a], [b]) => a - b)) {
        rank -= n;
        if (rank <= 0) return Math.exp((bucket - 0.5) * width);
      }
      return 0;
    },
  };
}

function createMeter(now: () => number) {
  const lines: string[] = [];
  const observed: { readonly route: string; readonly outcome: string; readonly ms: number }[] = [];
  const meter: Meter = {
    now,
    log: (line) => void lines.push(line),
    observe: ({ route, outcome }, ms) => void observed.push({ route, outcome, ms }),
  };
  return { meter, lines, observed };
}

/** What was in front of the handlers, for the figures called "before". */
const asFound = (handler: Handler, meter: Meter): Handler => {
  return async (one) => {
    const start = meter.now();
    const response = await handler(one);
    meter.log(`${one.method} ${one.path} took ${meter.now() - start} ms`);
    return response;
  };
};

/** 1,000 requests, one every 20 ms: most take 66 to 78 ms, 15 of them end in a 503, and 20 fail after 2 s. */
async function twentySeconds(wrap: typeof monitored) {
  const clock = virtualClock();
  const { meter, lines, observed } = createMeter(() => clock.now());
  const handle = wrap(async ({ path }) => {
    const id = Number(path.split("-")[1]);
    if (id % 50 === 7) {
      await clock.sleep(2_000);
      throw new Error("no connection");
    }
    await clock.sleep(66 + ((id * 7) % 13));
    return { status: id % 66 === 9 ? 503 : 201 };
  }, meter);
  const all = Array.from({ length: 1_000 }, async (_, id) => {
    await clock.sleep(id * 20);
    await handle(request(id)).catch(() => undefined);
  });
  await clock.settle(Promise.all(all));
  return { lines, observed };
}

describe("monitor", () => {
  it("counts a thousand requests and every failure among them", async () => {
    const before = await twentySeconds(asFound);
    const after = await twentySeconds(monitored);
    const histogram = createHistogram();
    for (const { ms } of after.observed) histogram.add(ms);
    const logged = before.lines.map((line) => Number(/took (\S+) ms/.exec(line)?.[1])).sort((a, b) => a - b);
    const loggedP99 = logged[Math.ceil(0.99 * logged.length) - 1] ?? 0;
    const compared = (value: number) => ({ reference: { label: "before", value } });

    if (after.observed.length > 0) {
      const failures = after.observed.filter(({ outcome }) => outcome === "failed").length;
      evidence.figure("Requests counted", after.observed.length, compared(before.lines.length));
      evidence.figure("Failures counted", failures, compared(0));
      evidence.figure("p99", Math.round(histogram.percentile(99)), {
        unit: "ms",
        ...compared(Math.round(loggedP99)),
      });
      evidence.figure("Figures to keep", histogram.buckets.size, compared(before.lines.length));
    } else {
      evidence.figure("Lines logged, of 1,000 requests", after.lines.length, compared(before.lines.length));
    }
    const advice =
      "Nothing was observed. Call meter.observe({ route: …, outcome: … }, ms) once for each request";
    expect(after.observed.length, advice).toBeGreaterThan(0);
    expect(
      after.observed.length,
      "A request that throws never gets past the await. Where does code run that always runs?",
    ).toBe(1_000);
    expect(after.observed.filter(({ outcome }) => outcome === "failed")).toHaveLength(35);
  });

  it("observes a request that throws, and still throws", async () => {
    const clock = virtualClock();
    const { meter, observed } = createMeter(() => clock.now());
    const failure = new Error("no connection");
    const handle = monitored(async () => {
      await clock.sleep(2_000);
      throw failure;
    }, meter);
    await expect(clock.settle(handle(request(1)))).rejects.toBe(failure);
    expect(observed).toEqual([{ route: "/payments/:id", outcome: "failed", ms: 2_000 }]);
  });

  it("takes an answer of 500 or more for a failure, and one of 404 not", async () => {
    const clock = virtualClock();
    const { meter, observed } = createMeter(() => clock.now());
    for (const status of [201, 404, 499, 500, 503])
      await clock.settle(monitored(async () => ({ status }), meter)(request(1)));
    expect(observed.map(({ outcome }) => outcome)).toEqual(["ok", "ok", "ok", "failed", "failed"]);
  });

  it("keeps one histogram for the route, not one for each payment", async () => {
    const clock = virtualClock();
    const { meter, observed } = createMeter(() => clock.now());
    const handle = monitored(async () => ({ status: 201 }), meter);
    for (let id = 0; id < 100; id += 1) await clock.settle(handle(request(id)));
    const routes = new Set(observed.map(({ route }) => route));
    expect([...routes], "The path is different for every payment: label by the route").toEqual([
      "/payments/:id",
    ]);
  });

  it("keeps requests apart that are under way together", async () => {
    const { observed } = await twentySeconds(monitored);
    const times = observed.map(({ ms }) => ms).sort((a, b) => a - b);
    expect([times[0], times[979], times[980]]).toEqual([66, 78, 2_000]);
  });

  it("hands on the answer as it is", async () => {
    const clock = virtualClock();
    const { meter } = createMeter(() => clock.now());
    const answer = { status: 201 };
    expect(await clock.settle(monitored(async () => answer, meter)(request(1)))).toBe(answer);
  });
});
